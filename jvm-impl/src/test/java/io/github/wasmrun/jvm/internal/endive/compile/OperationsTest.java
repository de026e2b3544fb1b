package io.github.wasmrun.jvm.internal.endive.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.Instance;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.jvm.internal.endive.Bytes;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each comparison, as a number and as a condition, on the compiling and on the interpreting engine,
 * which rewrites none of them.
 */
class OperationsTest {
  private static final int[] I32 = {0x7F};
  private static final int[] I64 = {0x7E};
  private static final int[] F32 = {0x7D};
  private static final int[] F64 = {0x7C};

  private static final Object[] INTS = {0, 1, -1, 2, 1000, Integer.MIN_VALUE, Integer.MAX_VALUE};
  private static final Object[] LONGS = {
    0L, 1L, -1L, 1L << 32, -(1L << 32), Long.MIN_VALUE, Long.MAX_VALUE, 0xFFFFFFFFL
  };
  private static final Object[] FLOATS = {
    0f, -0f, 1f, -1f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MIN_VALUE
  };
  private static final Object[] DOUBLES = {
    0d, -0d, 1d, -1d, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300
  };

  @TestFactory
  Stream<DynamicTest> comparisonsGiveWhatTheInterpreterGives() {
    return Stream.of(
            tests("i32", I32, 0x46, 0x4F, INTS),
            tests("i64", I64, 0x51, 0x5A, LONGS),
            tests("f32", F32, 0x5B, 0x60, FLOATS),
            tests("f64", F64, 0x61, 0x66, DOUBLES))
        .flatMap(s -> s);
  }

  @TestFactory
  Stream<DynamicTest> testsAgainstZeroGiveWhatTheInterpreterGives() {
    return Stream.of(zero("i32", I32, 0x45, INTS), zero("i64", I64, 0x50, LONGS));
  }

  private static Stream<DynamicTest> tests(
      String name, int[] operand, int first, int last, Object[] values) {
    Stream.Builder<DynamicTest> tests = Stream.builder();
    for (int opcode = first; opcode <= last; opcode++) {
      int[] compare = {0x20, 0, 0x20, 1, opcode};
      byte[] module = module(new int[] {2, operand[0], operand[0], 1, 0x7F}, compare);
      tests.add(
          DynamicTest.dynamicTest(
              name + " " + Integer.toHexString(opcode), () -> compareBinary(module, values)));
    }
    return tests.build();
  }

  private static DynamicTest zero(String name, int[] operand, int opcode, Object[] values) {
    byte[] module = module(new int[] {1, operand[0], 1, 0x7F}, new int[] {0x20, 0, opcode});
    return DynamicTest.dynamicTest(
        name + " eqz",
        () -> {
          for (int form = 0; form < 4; form++) {
            WasmFunction expected = function("endive-interpreter", module, form);
            WasmFunction actual = function("endive", module, form);
            for (Object a : values) {
              assertEquals(expected.call(a), actual.call(a), form + ": " + a);
            }
          }
        });
  }

  /** The comparison as the result, doubled, as the condition of a branch and of an if. */
  private static byte[] module(int[] type, int[] compare) {
    IntFunction<Bytes> start = i -> new Bytes().add(compare);
    return Bytes.functions(
        type,
        start.apply(0).toArray(),
        start.apply(1).add(compare).add(0x6A).toArray(),
        // block, compare, br_if 0, return 7, end, 9
        new Bytes()
            .add(0x02, 0x40)
            .add(compare)
            .add(0x0D, 0, 0x41, 7, 0x0F, 0x0B, 0x41, 9)
            .toArray(),
        // compare, if (result i32) 7 else 9 end
        start.apply(3).add(0x04, 0x7F, 0x41, 7, 0x05, 0x41, 9, 0x0B).toArray());
  }

  private static void compareBinary(byte[] module, Object[] values) {
    for (int form = 0; form < 4; form++) {
      WasmFunction expected = function("endive-interpreter", module, form);
      WasmFunction actual = function("endive", module, form);
      for (Object a : values) {
        for (Object b : values) {
          assertEquals(expected.call(a, b), actual.call(a, b), form + ": " + a + ", " + b);
        }
      }
    }
  }

  private static WasmFunction function(String engine, byte[] module, int form) {
    Engine made = Engine.create(EngineConfig.DEFAULTS.withEngine(engine));
    Instance instance = made.compile(module).instantiate();
    return instance.function("f" + form);
  }
}
