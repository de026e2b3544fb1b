package io.github.wasmrun.jvm.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.wat.Wat;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Modules that other compilers for the JVM refuse, interpret, or give wrong results of. */
class WholeModulesTest {
  private static final int I32 = 0x7F;
  private static final int I64 = 0x7E;

  private final Engine engine = Engine.create(EngineConfig.DEFAULTS.withEngine("compiled"));

  private Instance instance(String text) {
    return engine.compile(Wat.parse("(module " + text + ")")).instantiate(Imports.none());
  }

  /** A function of many equal parameters that gives the last one, called by another. */
  private Object last(int params, String type) {
    String list = (" " + type).repeat(params);
    StringBuilder arguments = new StringBuilder();
    for (int i = 0; i < params; i++) {
      arguments.append('(').append(type).append(".const ").append(i).append(')');
    }
    String text =
        "(func $f (param"
            + list
            + ") (result "
            + type
            + ") (local.get "
            + (params - 1)
            + ")) (func (export \"f\") (result "
            + type
            + ") (call $f "
            + arguments
            + ")) (func (export \"host\") (param"
            + list
            + ") (result "
            + type
            + ") (local.get "
            + (params - 1)
            + "))";
    Instance instance = instance(text);
    Object[] boxed = new Object[params];
    for (int i = 0; i < params; i++) {
      boxed[i] = type.equals("i32") ? (Object) i : (Object) (long) i;
    }
    assertEquals(instance.call("f"), instance.function("host").apply(boxed)[0]);
    return instance.call("f");
  }

  @Test
  void asManyParametersAsTheJvmTakesAndMore() {
    for (int params : new int[] {249, 250, 251, 252, 253, 254, 255, 256, 1000}) {
      assertEquals(params - 1, last(params, "i32"));
    }
    for (int params : new int[] {124, 125, 126, 127, 128}) {
      assertEquals(params - 1L, last(params, "i64"));
    }
  }

  @Test
  void moreThan255SlotsOfResults() {
    int count = 300;
    StringBuilder text = new StringBuilder("(func $f (export \"f\") (result");
    text.append(" i64".repeat(count)).append(')');
    for (int i = 0; i < count; i++) {
      text.append("(i64.const ").append(i).append(')');
    }
    text.append(") (func (export \"last\") (result i64) (local i64) (call $f) (local.set 0)");
    text.append("(drop)".repeat(count - 1)).append("(local.get 0))");
    Instance instance = instance(text.toString());
    assertEquals(count - 1L, instance.call("last"));
    assertEquals(count - 1L, instance.function("f").apply(new Object[0])[count - 1]);
  }

  private WasmFunction function(int result, WasmBytes body) {
    WasmBytes module =
        WasmBytes.module()
            .section(1, new WasmBytes().u8s(1, 0x60, 1, I32, 1, result))
            .section(3, new WasmBytes().u32(1).u32(0))
            .section(7, new WasmBytes().u32(1).name("f").u8(0).u32(0))
            .section(10, new WasmBytes().u32(1).sized(body.op(Opcodes.END)));
    WasmModule compiled = engine.compile(module.toArray());
    assertEquals(List.of(), compiled.interpreted());
    return compiled.instantiate(Imports.none()).function("f");
  }

  @Test
  void selectsOverVeryManyConstants() {
    int selects = 8_000;
    WasmBytes body = new WasmBytes().u32(0);
    for (int i = 0; i < 2 * selects + 1; i++) {
      body.op(Opcodes.I64_CONST).s64(i);
    }
    for (int i = 0; i < selects; i++) {
      body.op(Opcodes.LOCAL_GET).u32(0).op(Opcodes.SELECT);
    }
    for (int i = 0; i < selects; i++) {
      body.op(Opcodes.I64_ADD);
    }
    // The last ones are the constants from 8,000 on; each select takes one away.
    WasmFunction f = function(I64, body);
    long sum = 0;
    for (int i = 0; i <= selects; i++) {
      sum += i;
    }
    assertEquals(sum, f.call(1));
    assertEquals(sum + selects, f.call(0));
  }

  @Test
  void veryManyEmptyFunctionsTakeNoTime() {
    int count = 200_000;
    WasmBytes functions = new WasmBytes().u32(count);
    WasmBytes code = new WasmBytes().u32(count);
    for (int i = 0; i < count; i++) {
      functions.u32(0);
      code.u8s(2, 0, Opcodes.END);
    }
    byte[] module =
        WasmBytes.module()
            .section(1, new WasmBytes().u8s(1, 0x60, 0, 0))
            .section(3, functions)
            .section(7, new WasmBytes().u32(1).name("f").u8(0).u32(count - 1))
            .section(10, code)
            .toArray();
    assertTimeout(
        Duration.ofSeconds(10),
        () -> assertEquals(null, engine.compile(module).instantiate(Imports.none()).call("f")));
  }

  @Test
  void aLongFunctionBesideOthers() {
    String text =
        "(func (export \"long\") (param i32) (result i32)"
            + "(local.set 0 (i32.add (local.get 0) (i32.const 1)))".repeat(20_000)
            + "(local.get 0)) (func (export \"f\") (param i32) (result i32)"
            + "(if (result i32) (local.get 0) (then (i32.const 1)) (else (i32.const 2))))";
    WasmModule module = engine.compile(Wat.parse("(module " + text + ")"));
    assertEquals(List.of(), module.interpreted());
    Instance instance = module.instantiate(Imports.none());
    assertEquals(20_005, instance.call("long", 5));
    assertEquals(2, instance.call("f", 0));
  }

  @Test
  void tailCallsFromFunctionsWithReferences() {
    String text =
        """
        (type $f (func (result i32)))
        (table 1 1 funcref)
        (elem (table 0) (i32.const 0) func $seven)
        (func $seven (type $f) (i32.const 7))
        (func $next (param i32) (result i32) (i32.add (local.get 0) (i32.const 1)))
        (func (export "direct") (param externref) (result i32) (return_call $next (i32.const 6)))
        (func (export "indirect") (param externref) (result i32)
          (return_call_indirect 0 (type $f) (i32.const 0)))
        (func (export "any") (param anyref) (result i32)
          (return_call_indirect 0 (type $f) (i32.const 0)))
        (func (export "reference") (param externref) (result i32)
          (return_call_ref $f (ref.func $seven)))
        (elem declare func $seven)
        """;
    Instance instance = instance(text);
    for (String name : List.of("direct", "indirect", "any", "reference")) {
      assertEquals(7, instance.call(name, (Object) null), name);
    }
  }

  @Test
  void tailCallsOfOneselfWithMoreLocalsThanParameters() {
    String text =
        """
        (func $f (export "f") (param i32) (result i32) (local i32)
          (drop (v128.const i32x4 0 0 0 0))
          (if (i32.eqz (local.get 0)) (then (return (local.get 1))))
          (local.set 1 (i32.const 9))
          (return_call $f (i32.sub (local.get 0) (i32.const 1))))
        """;
    assertEquals(0, instance(text).call("f", 3));
  }

  @Test
  void anImportedFunctionKeepsItsOwnType() {
    String types =
        "(type $super (sub (func (result i32)))) (type $sub (sub $super (func (result i32))))";
    Instance a = instance(types + "(func (export \"f\") (type $sub) (i32.const 7))");
    String text =
        types
            + """
            (import "A" "f" (func $f (type $super)))
            (table 1 funcref) (elem (i32.const 0) func $f)
            (func (export "sub") (result i32) (call_indirect (type $sub) (i32.const 0)))
            (func (export "cast") (result i32) (ref.test (ref $sub) (ref.func $f)))
            """;
    Instance b =
        engine
            .compile(Wat.parse("(module " + text + ")"))
            .instantiate(Imports.of("A", "f", a.function("f")));
    assertEquals(7, b.call("sub"));
    assertEquals(1, b.call("cast"));
  }

  @Test
  void notifyLooksAtTheAlignment() {
    String text =
        """
        (memory 1 1 shared)
        (func (export "f") (result i32) (memory.atomic.notify (i32.const 1) (i32.const 1)))
        """;
    TrapException trap = assertThrows(TrapException.class, () -> instance(text).call("f"));
    assertEquals(TrapCode.UNALIGNED_ATOMIC, trap.code());
  }

  @Test
  void aNullOfTheBottomType() {
    String text =
        """
        (type $s (struct (field i32)))
        (func (export "f") (param eqref) (result i32) (ref.eq (local.get 0) (ref.null none)))
        """;
    assertEquals(1, instance(text).call("f", (Object) null));
  }
}
