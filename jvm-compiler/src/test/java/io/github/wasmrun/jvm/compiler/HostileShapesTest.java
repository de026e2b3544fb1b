package io.github.wasmrun.jvm.compiler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.Imports;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.instruction.Opcodes;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Functions that no compiler of C makes: nothing is refused for its size. */
class HostileShapesTest {
  private static final int I32 = 0x7F;

  private final Engine engine = Engine.create(EngineConfig.DEFAULTS.withEngine("compiled"));

  /** A function {@code [i32 × params] -> [i32 × results]}, exported as f. */
  private WasmFunction function(int params, int results, int locals, Consumer<WasmBytes> code) {
    WasmBytes type = new WasmBytes().u32(1).u8(0x60).u32(params);
    for (int i = 0; i < params; i++) {
      type.u8(I32);
    }
    type.u32(results);
    for (int i = 0; i < results; i++) {
      type.u8(I32);
    }
    WasmBytes body = new WasmBytes();
    if (locals == 0) {
      body.u32(0);
    } else {
      body.u32(1).u32(locals).u8(I32);
    }
    code.accept(body);
    body.op(Opcodes.END);
    WasmBytes module =
        WasmBytes.module()
            .section(1, type)
            .section(3, new WasmBytes().u32(1).u32(0))
            .section(7, new WasmBytes().u32(1).name("f").u8(0).u32(0))
            .section(10, new WasmBytes().u32(1).sized(body));
    return engine.compile(module.toArray()).instantiate(Imports.none()).function("f");
  }

  private static WasmBytes get(WasmBytes to, int local) {
    return to.op(Opcodes.LOCAL_GET).u32(local);
  }

  private static WasmBytes set(WasmBytes to, int local) {
    return to.op(Opcodes.LOCAL_SET).u32(local);
  }

  private static WasmBytes constant(WasmBytes to, int value) {
    return to.op(Opcodes.I32_CONST).s64(value);
  }

  /** {@code x = x * 31 + value} for local x. */
  private static void step(WasmBytes to, int local, int value) {
    constant(get(to, local), 31).op(Opcodes.I32_MUL);
    set(constant(to, value).op(Opcodes.I32_ADD), local);
  }

  private static int steps(int x, int count) {
    int result = x;
    for (int i = 0; i < count; i++) {
      result = result * 31 + i;
    }
    return result;
  }

  @Test
  void aBodyOf300KilobytesWithoutLoops() {
    int count = 30_000;
    WasmFunction f =
        function(
            1,
            1,
            0,
            code -> {
              for (int i = 0; i < count; i++) {
                step(code, 0, i);
              }
              get(code, 0);
            });
    assertEquals(steps(7, count), f.call(7));
  }

  @Test
  void thousandsOfValuesThatPartsShare() {
    int count = 20_000;
    WasmFunction f =
        function(
            1,
            1,
            0,
            code -> {
              for (int i = 0; i < count; i++) {
                step(code, 0, i);
                get(code, 0);
              }
              for (int i = 1; i < count; i++) {
                code.op(Opcodes.I32_SUB);
              }
            });
    int[] values = new int[count];
    int x = 7;
    for (int i = 0; i < count; i++) {
      x = x * 31 + i;
      values[i] = x;
    }
    int result = values[count - 1];
    for (int i = count - 2; i >= 0; i--) {
      result = values[i] - result;
    }
    assertEquals(result, f.call(7));
  }

  @Test
  void aLoopWithAVeryLargeBody() {
    int count = 10_000;
    WasmFunction f =
        function(
            2,
            1,
            0,
            code -> {
              code.op(Opcodes.LOOP).u8(0x40);
              for (int i = 0; i < count; i++) {
                step(code, 1, i);
              }
              set(constant(get(code, 0), 1).op(Opcodes.I32_SUB), 0);
              get(code, 0).op(Opcodes.BR_IF).u32(0);
              code.op(Opcodes.END);
              get(code, 1);
            });
    assertEquals(steps(steps(steps(1, count), count), count), f.call(3, 1));
  }

  @Test
  void aReturnFromTheMiddleOfALargeLoop() {
    int count = 5_000;
    WasmFunction f =
        function(
            2,
            1,
            0,
            code -> {
              code.op(Opcodes.LOOP).u8(0x40);
              for (int i = 0; i < count; i++) {
                step(code, 1, i);
                if (i == count / 2) {
                  set(constant(get(code, 0), 1).op(Opcodes.I32_SUB), 0);
                  get(code, 0).op(Opcodes.I32_EQZ).op(Opcodes.IF).u8(0x40);
                  get(code, 1).op(Opcodes.RETURN).op(Opcodes.END);
                }
              }
              code.op(Opcodes.BR).u32(0).op(Opcodes.END).op(Opcodes.UNREACHABLE);
            });
    assertEquals(steps(steps(1, count), count / 2 + 1), f.call(2, 1));
  }

  @Test
  void aBranchTableOf1000Targets() {
    branchTable(1_000);
  }

  @Test
  void aBranchTableOf30000Targets() {
    branchTable(30_000);
  }

  @Test
  void aBranchTableOutOf40000BlocksWithNothingElse() {
    int targets = 40_000;
    WasmFunction f =
        function(
            1,
            1,
            0,
            code -> {
              for (int i = 0; i < targets; i++) {
                code.op(Opcodes.BLOCK).u8(0x40);
              }
              get(code, 0).op(Opcodes.BR_TABLE).u32(targets - 1);
              for (int i = 0; i < targets; i++) {
                code.u32(i);
              }
              for (int i = 0; i < targets; i++) {
                code.op(Opcodes.END);
              }
              get(code, 0);
            });
    assertEquals(100, f.call(100));
    assertEquals(-1, f.call(-1));
  }

  private void branchTable(int targets) {
    WasmFunction f =
        function(
            1,
            1,
            1,
            code -> {
              for (int i = 0; i < targets; i++) {
                code.op(Opcodes.BLOCK).u8(0x40);
              }
              get(code, 0).op(Opcodes.BR_TABLE).u32(targets - 1);
              for (int i = 0; i < targets; i++) {
                code.u32(i);
              }
              for (int i = 0; i < targets; i++) {
                code.op(Opcodes.END);
                // Every other case falls into the next one.
                set(constant(get(code, 1), i).op(Opcodes.I32_ADD), 1);
                if (i % 2 == 0) {
                  get(code, 1).op(Opcodes.RETURN);
                }
              }
              get(code, 1);
            });
    assertEquals(100, f.call(100));
    assertEquals(101 + 102, f.call(101));
    assertEquals(targets - 1, f.call(-1));
  }

  /** As Go's compiler makes them: a loop around all, a table that each part jumps back to. */
  @Test
  void aLoopAroundABranchTableOf5000LargeCases() {
    int targets = 5_000;
    WasmFunction f =
        function(
            1,
            1,
            2,
            code -> {
              code.op(Opcodes.LOOP).u8(0x40);
              for (int i = 0; i < targets; i++) {
                code.op(Opcodes.BLOCK).u8(0x40);
              }
              get(code, 0).op(Opcodes.BR_TABLE).u32(targets - 1);
              for (int i = 0; i < targets; i++) {
                code.u32(i);
              }
              for (int i = 0; i < targets; i++) {
                code.op(Opcodes.END);
                for (int n = 0; n < 8; n++) {
                  step(code, 1, i);
                }
                set(constant(get(code, 2), 1).op(Opcodes.I32_ADD), 2);
                // To the case 7 further on, at most 20 times.
                set(constant(get(code, 0), 7).op(Opcodes.I32_ADD), 0);
                constant(get(code, 2), 20).op(Opcodes.I32_LT_S);
                code.op(Opcodes.BR_IF).u32(targets - 1 - i);
                get(code, 1).op(Opcodes.RETURN);
              }
              code.op(Opcodes.END).op(Opcodes.UNREACHABLE);
            });
    for (int start : new int[] {0, 1234, 4_990, -1}) {
      int expected = 0;
      int at = start;
      for (int n = 0; n < 20; n++) {
        int chosen = Integer.compareUnsigned(at, targets - 1) < 0 ? at : targets - 1;
        for (int i = 0; i < 8; i++) {
          expected = expected * 31 + chosen;
        }
        at += 7;
      }
      assertEquals(expected, f.call(start));
    }
  }

  @Test
  void aBranchTableOf100000LabelsForThreeTargets() {
    int labels = 100_000;
    WasmFunction f =
        function(
            1,
            1,
            0,
            code -> {
              for (int i = 0; i < 3; i++) {
                code.op(Opcodes.BLOCK).u8(0x40);
              }
              get(code, 0).op(Opcodes.BR_TABLE).u32(labels);
              for (int i = 0; i < labels; i++) {
                code.u32(i % 3);
              }
              code.u32(1);
              for (int i = 0; i < 3; i++) {
                constant(code.op(Opcodes.END), i).op(Opcodes.RETURN);
              }
              code.op(Opcodes.UNREACHABLE);
            });
    for (int index : new int[] {0, 1, 2, 19_999, 20_000, 59_999, 99_999}) {
      assertEquals(index % 3, f.call(index));
    }
    assertEquals(1, f.call(labels));
    assertEquals(1, f.call(-1));
    assertEquals(1, f.call(Integer.MIN_VALUE));
  }

  @Test
  void aThousandParametersAndResults() {
    int count = 1_000;
    WasmFunction f =
        function(
            count,
            count,
            0,
            code -> {
              for (int i = count - 1; i >= 0; i--) {
                get(code, i);
              }
            });
    Object[] arguments = new Object[count];
    Object[] expected = new Object[count];
    for (int i = 0; i < count; i++) {
      arguments[i] = i;
      expected[count - 1 - i] = i;
    }
    assertArrayEquals(expected, f.apply(arguments));
  }

  @Test
  void fortyThousandLocals() {
    int count = 40_000;
    WasmFunction f =
        function(
            1,
            1,
            count,
            code -> {
              for (int i = 1; i <= count; i++) {
                set(constant(get(code, i - 1), 1).op(Opcodes.I32_ADD), i);
              }
              get(code, count);
            });
    assertEquals(count + 5, f.call(5));
  }

  @Test
  void blocksThatAreNestedDeeply() {
    int depth = 50_000;
    WasmFunction f =
        function(
            1,
            1,
            0,
            code -> {
              for (int i = 0; i < depth; i++) {
                code.op(Opcodes.BLOCK).u8(0x40);
              }
              get(code, 0).op(Opcodes.BR_IF).u32(depth - 1);
              constant(code, 8).op(Opcodes.RETURN);
              for (int i = 0; i < depth; i++) {
                code.op(Opcodes.END);
              }
              constant(code, 9);
            });
    assertEquals(9, f.call(1));
    assertEquals(8, f.call(0));
  }

  @Test
  void anOperandStackOf20000() {
    int height = 20_000;
    WasmFunction f =
        function(
            1,
            1,
            0,
            code -> {
              for (int i = 0; i < height; i++) {
                get(code, 0);
                code.op(Opcodes.BLOCK).u8(0x40).op(Opcodes.END);
              }
              for (int i = 1; i < height; i++) {
                code.op(Opcodes.I32_ADD);
              }
            });
    assertEquals(height * 3, f.call(3));
  }

  @Test
  void expressionsThatAreNestedDeeply() {
    int depth = 100_000;
    WasmFunction f =
        function(
            1,
            1,
            0,
            code -> {
              get(code, 0);
              for (int i = 0; i < depth; i++) {
                constant(code, 1).op(Opcodes.I32_ADD);
              }
            });
    assertEquals(depth + 4, f.call(4));
  }

  @Test
  void recursionToTheEndOfTheStackInAFunctionThatIsSplit() {
    WasmFunction f =
        function(
            1,
            1,
            0,
            code -> {
              for (int i = 0; i < 3_000; i++) {
                step(code, 0, i);
              }
              get(code, 0).op(Opcodes.CALL).u32(0);
            });
    for (int i = 0; i < 2; i++) {
      TrapException trap = assertThrows(TrapException.class, () -> f.call(1));
      assertEquals(TrapCode.STACK_EXHAUSTED, trap.code());
    }
  }
}
