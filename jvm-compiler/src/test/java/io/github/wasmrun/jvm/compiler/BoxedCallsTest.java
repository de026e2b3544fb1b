package io.github.wasmrun.jvm.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wasmrun.Engine;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.wat.Wat;
import org.junit.jupiter.api.Test;

/** Calls with boxed arguments stay the same when they become fast. */
class BoxedCallsTest {
  /** More than are made before the fast way is. */
  private static final int CALLS = 1600;

  private final WasmModule module =
      Engine.create()
          .compile(
              Wat.parse(
                  """
                  (module
                    (func (import "env" "twice") (param i32) (result i32))
                    (export "twice" (func 0))
                    (memory 1)
                    (global $count (mut i64) (i64.const 0))
                    (func (export "nothing") (global.set $count (i64.add (global.get $count) (i64.const 1))))
                    (func (export "count") (result i64) (global.get $count))
                    (func (export "byte") (param i32) (result i32) (i32.load8_u (local.get 0)))
                    (func (export "add") (param i64 i64) (result i64)
                      (i64.add (local.get 0) (local.get 1)))
                    (func (export "mix") (param i32 f32 f64) (result f64)
                      (f64.add (f64.add (f64.convert_i32_s (local.get 0)) (f64.promote_f32 (local.get 1)))
                        (local.get 2)))
                    (func (export "half") (param f32) (result f32) (f32.div (local.get 0) (f32.const 2)))
                    (func (export "four") (param i32 i32 i32 i32) (result i32)
                      (i32.sub (local.get 0) (local.get 3)))
                    (func (export "two") (param i32) (result i32 i32) (local.get 0) (local.get 0))
                    (func (export "same") (param externref) (result externref) (local.get 0)))
                  """));

  private Instance instance() {
    return module.instantiate(Imports.of("env", "twice", HostFunction.of((int x) -> 2 * x)));
  }

  @Test
  void eachShape() {
    Instance instance = instance();
    for (int i = 0; i < CALLS; i++) {
      assertEquals(null, instance.call("nothing"));
      assertEquals(i + 1L, instance.call("count"));
      assertEquals(0, instance.call("byte", i));
      assertEquals(i + (1L << 40), instance.call("add", (long) i, 1L << 40));
      assertEquals(i + 2.75, instance.call("mix", i, 0.75f, 2.0));
      assertEquals(i / 2f, instance.call("half", (float) i));
      assertEquals(i - 3, instance.call("four", i, 1, 2, 3));
      assertEquals(2 * i, instance.call("twice", i));
      assertEquals("text", instance.call("same", "text"));
    }
  }

  @Test
  void errors() {
    Instance instance = instance();
    for (int i = 0; i < CALLS; i++) {
      TrapException trap = assertThrows(TrapException.class, () -> instance.call("byte", -1));
      assertEquals(TrapCode.MEMORY_OUT_OF_BOUNDS, trap.code());
      assertEquals("byte", trap.exportName().orElseThrow());
      assertEquals(1, trap.frames().size());
      assertEquals(
          "argument 0 of function byte: expected i32 (int), got long 1",
          assertThrows(IllegalArgumentException.class, () -> instance.call("byte", 1L))
              .getMessage());
      assertEquals(
          "function add takes 2 arguments [i64 i64] -> [i64], got 1",
          assertThrows(IllegalArgumentException.class, () -> instance.call("add", 1L))
              .getMessage());
    }
    instance.close();
    assertThrows(IllegalStateException.class, () -> instance.call("byte", 1));
  }

  @Test
  void instancesOfOneModule() {
    Instance one = instance();
    Instance other = instance();
    for (int i = 0; i < CALLS; i++) {
      one.call("nothing");
    }
    assertEquals((long) CALLS, one.call("count"));
    assertEquals(0L, other.call("count"));
  }
}
