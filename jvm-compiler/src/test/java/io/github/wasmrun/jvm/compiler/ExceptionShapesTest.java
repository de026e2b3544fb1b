package io.github.wasmrun.jvm.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.GuestException;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.wat.Wat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Exceptions where they meet what the compiler does to functions: order, splitting, memories. */
class ExceptionShapesTest {
  private static final String THROWING =
      """
      (tag $t (param i32))
      (func $throw (param i32) (result i32) (throw $t (local.get 0)))
      (func $throwIf (param i32) (result i32)
        (if (local.get 0) (then (throw $t (local.get 0))))
        (i32.const 7))
      """;

  private final Engine engine = Engine.create(EngineConfig.DEFAULTS.withEngine("compiled"));

  private Instance instance(String text) {
    byte[] module = Wat.parse("(module " + text + ")");
    return engine.compile(module).instantiate(Imports.none());
  }

  private Object call(String text, Object... arguments) {
    return instance(THROWING + text).function("f").apply(arguments)[0];
  }

  @Test
  void aLocalThatIsSetAfterTheCallHasItsOldValue() {
    // The result of the call waits on the stack while the local is set.
    String text =
        """
        (func (export "f") (param $x i32) (result i32)
          (block $h (result i32)
            (try_table (catch $t $h)
              (call $throw (i32.const 100))
              (local.set $x (i32.const 5))
              (drop))
            (i32.const 0))
          (i32.add (local.get $x)))
        """;
    assertEquals(103, call(text, 3));
  }

  @Test
  void aLocalThatIsSetBeforeTheCallHasItsNewValue() {
    String text =
        """
        (func (export "f") (param $x i32) (result i32)
          (block $h (result i32)
            (try_table (result i32) (catch $t $h)
              (i32.add (local.tee $x (i32.const 5)) (call $throw (i32.const 100)))))
          (i32.add (local.get $x)))
        """;
    assertEquals(105, call(text, 3));
  }

  @Test
  void anArgumentThatSetsALocalIsComputedBeforeTheCalleeIsLookedUp() {
    String text =
        """
        (table funcref (elem $throwIf))
        (func (export "f") (param $x i32) (result i32)
          (block $h (result i32)
            (try_table (result i32) (catch $t $h)
              (call_indirect (param i32) (result i32)
                (local.tee $x (i32.const 5)) (call $throw (i32.const 100)))))
          (i32.add (local.get $x)))
        """;
    assertEquals(105, call(text, 3));
  }

  @Test
  void aTryOverOperandsKeepsThem() {
    String text =
        """
        (func (export "f") (param $x i32) (result i32)
          (i32.const 1000)
          (local.get $x)
          (block $h (result i32)
            (try_table (result i32) (catch $t $h) (call $throwIf (local.get $x))))
          i32.add
          i32.sub)
        """;
    assertEquals(1000 - 7, call(text, 0));
    assertEquals(1000 - 8, call(text, 4));
  }

  @Test
  void theFirstFormOverOperandsKeepsThem() {
    String text =
        """
        (func (export "f") (param $x i32) (result i32)
          (i32.const 1000)
          (local.get $x)
          (try (result i32)
            (do (call $throwIf (local.get $x)))
            (catch $t (i32.add (i32.const 1)))
            (catch_all (i32.const 50)))
          i32.add
          i32.sub)
        """;
    assertEquals(1000 - 7, call(text, 0));
    assertEquals(1000 - 9, call(text, 4));
  }

  @Test
  void aMemoryThatGrewBeforeTheExceptionIsTheNewOne() {
    String text =
        """
        (memory 1)
        (func $grow (param i32)
          (drop (memory.grow (i32.const 1)))
          (i32.store (i32.const 70000) (local.get 0))
          (throw $t (i32.const 1)))
        (func (export "f") (param $x i32) (result i32) (local $n i32)
          (i32.store (i32.const 0) (i32.const 1))
          (loop $again
            (block $h (result i32)
              (try_table (catch $t $h) (call $grow (local.get $x)))
              (i32.const 0))
            (drop)
            (local.set $n (i32.add (local.get $n) (i32.load (i32.const 70000))))
            (br_if $again (i32.lt_u (local.get $n) (i32.const 9))))
          (local.get $n))
        """;
    assertEquals(10, call(text, 5));
  }

  /** Statements that set locals 1 to 4, so many that they are methods of their own. */
  private static String work(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int local = 1 + i % 4;
      text.append("(local.set ").append(local).append(" (i32.add (i32.mul (local.get ");
      text.append(local).append(") (i32.const 31)) (i32.const ").append(i).append(")))\n");
    }
    return text.toString();
  }

  private static int worked(int count) {
    int[] locals = new int[5];
    for (int i = 0; i < count; i++) {
      locals[1 + i % 4] = locals[1 + i % 4] * 31 + i;
    }
    return locals[1] ^ locals[2] ^ locals[3] ^ locals[4];
  }

  private static final String SUM =
      """
      (i32.xor (i32.xor (local.get 1) (local.get 2)) (i32.xor (local.get 3) (local.get 4)))
      """;

  @Test
  void localsOfALargeFunctionAreWhatTheyWereWhenItThrew() {
    int count = Integer.getInteger("io.github.wasmrun.jvm.compiler.methodLimit", 7500) / 2;
    String text =
        "(func (export \"f\") (param i32) (result i32) (local i32 i32 i32 i32)"
            + "(block $h (result i32) (try_table (catch $t $h)"
            + work(count)
            + "(drop (call $throwIf (local.get 0)))"
            + work(count)
            + ") (i32.const 0)) (i32.add "
            + SUM
            + "))";
    assertEquals(9 + worked(count), call(text, 9));
    String twice = text.replace("(local i32 i32 i32 i32)", "(local i32 i32 i32 i32)" + work(10));
    assertEquals(0, (Integer) call(text, 0) - (Integer) call(text, 0));
    assertEquals(call(twice, 3), call(twice, 3));
  }

  @Test
  void exceptionsOfPartsInPartsAreCaughtWithTheirLocals() {
    // A call that throws in the middle of each of many loops and ifs.
    StringBuilder body = new StringBuilder();
    int blocks = 60;
    for (int i = 0; i < blocks; i++) {
      body.append("(if (i32.eq (local.get 0) (i32.const ").append(i).append(")) (then ");
      body.append(work(40)).append("(drop (call $throw (local.get 0)))").append(work(40));
      body.append(") (else ").append(work(3)).append("))\n");
    }
    String text =
        "(func (export \"f\") (param i32) (result i32) (local i32 i32 i32 i32)"
            + "(try (do "
            + body
            + ") (catch $t (drop)) (catch_all (unreachable))) "
            + SUM
            + ")";
    Instance instance = instance(THROWING + text);
    for (int wanted = 0; wanted < blocks; wanted++) {
      int[] locals = new int[5];
      for (int i = 0; i <= wanted; i++) {
        int count = i == wanted ? 40 : 3;
        for (int j = 0; j < count; j++) {
          locals[1 + j % 4] = locals[1 + j % 4] * 31 + j;
        }
      }
      int expected = locals[1] ^ locals[2] ^ locals[3] ^ locals[4];
      assertEquals(expected, instance.call("f", wanted));
    }
  }

  @Test
  void triesThatAreNestedDeeply() {
    int depth = 300;
    String text =
        "(func (export \"f\") (param i32) (result i32)"
            + "(try (result i32) (do ".repeat(depth)
            + "(call $throwIf (local.get 0))"
            + ") (catch $t (throw $t (i32.add (i32.const 1)))))".repeat(depth - 1)
            + ") (catch $t)))";
    assertEquals(7, call(text, 0));
    assertEquals(10 + depth - 1, call(text, 10));
  }

  @Test
  void tablesThatAreNestedDeeply() {
    int depth = 400;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append("(block $h").append(i).append(" (result i32 exnref) (try_table (catch_ref $t $h");
      text.append(i).append(")");
    }
    text.append("(drop (call $throwIf (local.get 0))) (return (i32.const -1))");
    for (int i = 0; i < depth; i++) {
      text.append(") (unreachable))");
      text.append(i == depth - 1 ? "(drop)" : "(local.set 1) (drop) (throw_ref (local.get 1))");
    }
    String function = "(func (export \"f\") (param i32) (result i32) (local exnref)" + text + ")";
    assertEquals(-1, call(function, 0));
    assertEquals(6, call(function, 6));
  }

  @Test
  void delegatedExceptionsPassTheTriesBetween() {
    String text =
        """
        (func (export "f") (param i32) (result i32)
          (try $outer (result i32)
            (do
              (try (result i32)
                (do
                  (try (result i32)
                    (do (call $throwIf (local.get 0)))
                    (delegate $outer)))
                (catch_all (i32.const -1))))
            (catch $t (i32.add (i32.const 1)))))
        (func $toCaller (param i32) (result i32)
          (block $b (result i32)
            (try (result i32)
              (do
                (try (result i32)
                  (do (call $throwIf (local.get 0)))
                  (delegate 2)))
              (catch_all (i32.const -1)))))
        (func (export "g") (param i32) (result i32)
          (try (result i32)
            (do (call $toCaller (local.get 0)))
            (catch $t (i32.add (i32.const 2)))))
        (func (export "plain") (param i32) (result i32)
          (try (result i32)
            (do
              (block $b (result i32)
                (try (result i32)
                  (do (call $throwIf (local.get 0)))
                  (delegate $b))))
            (catch $t (i32.add (i32.const 3)))))
        (func (export "inHandler") (param i32) (result i32)
          (try $outer (result i32)
            (do
              (try $inner (result i32)
                (do (call $throwIf (local.get 0)))
                (catch_all
                  (try (result i32)
                    (do (rethrow $inner))
                    (delegate $inner)))))
            (catch $t (i32.add (i32.const 4)))))
        """;
    Instance instance = instance(THROWING + text);
    List<String> names = List.of("f", "g", "plain", "inHandler");
    for (int i = 0; i < names.size(); i++) {
      assertEquals(7, instance.call(names.get(i), 0), names.get(i));
      assertEquals(21 + i, instance.call(names.get(i), 20), names.get(i));
    }
  }

  @Test
  void whatIsThrownAgainInAnInnerClauseIsTheOuterException() {
    String text =
        """
        (func (export "f") (param i32) (result i32)
          (try (result i32)
            (do
              (try $outer (result i32)
                (do (call $throw (i32.const 1)))
                (catch $t
                  (drop)
                  (try (result i32)
                    (do (call $throw (i32.const 2)))
                    (catch $t
                      (if (i32.eq (i32.const 2)) (then (rethrow $outer)))
                      (i32.const -1))))))
            (catch $t (i32.add (i32.const 10)))))
        """;
    assertEquals(11, call(text, 0));
  }

  @Test
  void valuesOfAllKinds() {
    String text =
        """
        (tag $all (param i32 externref v128 f32 funcref i64 f64 i32))
        (func $raise (param externref) (result i32)
          (throw $all (i32.const -5) (local.get 0) (v128.const i64x2 7 -8) (f32.const nan:0x200001)
            (ref.func $raise) (i64.const -9) (f64.const -nan:0x4000000000001) (i32.const 6)))
        (elem declare func $raise)
        (func (export "f") (param $x externref)
          (result i32 externref v128 f32 funcref i64 f64 i32)
          (try_table (catch $all 0) (drop (call $raise (local.get $x))))
          (unreachable))
        """;
    Object marker = new Object();
    Instance instance = instance(THROWING + text);
    Object[] values = instance.function("f").apply(new Object[] {marker});
    assertEquals(-5, values[0]);
    assertSame(marker, values[1]);
    assertEquals(Float.floatToRawIntBits((Float) values[3]), 0x7FA00001);
    assertEquals(-9L, values[5]);
    assertEquals(0xFFF4000000000001L, Double.doubleToRawLongBits((Double) values[6]));
    assertEquals(6, values[7]);
  }

  @Test
  void trapsAndExhaustionPassAllClauses() {
    String text =
        """
        (func $deep (param i32) (result i32)
          (try (result i32)
            (do (i32.add (i32.const 1) (call $deep (local.get 0))))
            (catch_all (i32.const 1))))
        (func (export "f") (param i32) (result i32)
          (try (result i32)
            (do (call $deep (local.get 0)))
            (catch_all (i32.const 2))))
        (func (export "trap") (param i32) (result i32)
          (try (result i32)
            (do (i32.div_u (call $throwIf (i32.const 0)) (local.get 0)))
            (catch_all (i32.const 2))))
        """;
    Instance instance = instance(THROWING + text);
    TrapException deep = assertThrows(TrapException.class, () -> instance.call("f", 0));
    assertEquals(TrapCode.STACK_EXHAUSTED, deep.code());
    TrapException zero = assertThrows(TrapException.class, () -> instance.call("trap", 0));
    assertEquals(TrapCode.INTEGER_DIVIDE_BY_ZERO, zero.code());
  }

  @Test
  void theReferenceOfABranchOnNullIsThereAfterIt() {
    // The branch needs more than a jump: out of the function, or with values further down.
    String text =
        """
        (type $r (func (result i32)))
        (elem declare func $one)
        (func $one (result i32) (i32.const 1))
        (func $choose (param i32) (result (ref null $r))
          (if (result (ref null $r)) (local.get 0)
            (then (ref.func $one)) (else (ref.null $r))))
        (func (export "f") (param i32) (result i32)
          (i32.const 40)
          (br_on_null 0 (call $choose (local.get 0)))
          (try_table)
          (call_ref $r)
          (i32.add))
        (func (export "block") (param i32) (result i32)
          (block $h (result i32)
            (i64.const 3)
            (i32.const 40)
            (br_on_null $h (call $choose (local.get 0)))
            (try_table)
            (call_ref $r)
            (i32.add)
            (return)))
        (func (export "none") (param i32)
          (loop
            (ref.is_null (br_on_null 1 (call $choose (local.get 0))))
            (try_table)
            (drop)))
        (func (export "caught") (param i32) (result i32)
          (block $h (result i32)
            (try_table (catch $t $h)
              (i32.const 40)
              (br_on_null 2 (call $choose (local.get 0)))
              (drop (call $throwIf (local.get 0)))
              (drop) (drop))
            (i32.const 5)))
        """;
    Instance instance = instance(THROWING + text);
    for (String name : List.of("f", "block")) {
      assertEquals(41, instance.call(name, 1), name);
      assertEquals(40, instance.call(name, 0), name);
    }
    instance.call("none", 0);
    instance.call("none", 1);
    assertEquals(1, instance.call("caught", 1));
    assertEquals(40, instance.call("caught", 0));
  }

  @Test
  void codeAfterWhatAlwaysThrows() {
    String text =
        """
        (func (export "f") (param i32) (result i32)
          (try (result i32)
            (do (throw $t (i32.const 3)) (try (do (nop)) (catch $t (drop)) (catch_all))
              (try (do (nop)) (delegate 0)))
            (catch $t (throw $t (i32.add (i32.const 1))) (i32.const 1))))
        (func (export "quiet") (param i32) (result i32)
          (try (result i32) (do (i32.const 5)) (catch $t (unreachable)) (catch_all (i32.const 1))))
        (func (export "none") (param i32) (result i32)
          (try (result i32) (do (call $throwIf (local.get 0)))))
        """;
    Instance instance = instance(THROWING + text);
    GuestException thrown = assertThrows(GuestException.class, () -> instance.call("f", 0));
    assertEquals(List.of(4), thrown.payload());
    assertEquals(5, instance.call("quiet", 0));
    assertEquals(7, instance.call("none", 0));
    assertThrows(GuestException.class, () -> instance.call("none", 1));
  }
}
