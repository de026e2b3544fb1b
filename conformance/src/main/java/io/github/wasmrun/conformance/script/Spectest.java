package io.github.wasmrun.conformance.script;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Extern;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.ValType;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The module {@code spectest}, which scripts import; each thing is made when it is first asked. */
final class Spectest {
  static final String NAME = "spectest";

  private final Engine engine;
  private final Map<String, Extern> made = new HashMap<>();

  Spectest(Engine engine) {
    this.engine = engine;
  }

  /** What has this name; null if there is no such thing, or the engine lacks it. */
  @Nullable Extern get(String name) {
    Extern known = made.get(name);
    if (known == null) {
      try {
        known = make(name);
      } catch (UnsupportedFeatureException lacking) {
        return null;
      }
      if (known != null) {
        made.put(name, known);
      }
    }
    return known;
  }

  private @Nullable Extern make(String name) {
    switch (name) {
      case "print":
        return function();
      case "print_i32":
        return function(ValType.I32);
      case "print_i64":
        return function(ValType.I64);
      case "print_f32":
        return function(ValType.F32);
      case "print_f64":
        return function(ValType.F64);
      case "print_i32_f32":
        return function(ValType.I32, ValType.F32);
      case "print_f64_f64":
        return function(ValType.F64, ValType.F64);
      case "global_i32":
        return engine.createGlobal(GlobalType.constant(ValType.I32), 666);
      case "global_i64":
        return engine.createGlobal(GlobalType.constant(ValType.I64), 666L);
      case "global_f32":
        return engine.createGlobal(GlobalType.constant(ValType.F32), 666.6f);
      case "global_f64":
        return engine.createGlobal(GlobalType.constant(ValType.F64), 666.6);
      case "table":
        return engine.createTable(TableType.of(ValType.FUNCREF, 10, 20), null);
      case "table64":
        return engine.createTable(
            new TableType(ValType.FUNCREF, 10, OptionalLong.of(20), true), null);
      case "memory":
        return engine.createMemory(MemoryType.of(1, 2));
      case "shared_memory":
        return engine.createMemory(MemoryType.shared(1, 2));
      default:
        return null;
    }
  }

  private Extern function(ValType... params) {
    return engine.createFunction(HostFunction.of(FuncType.of(params), args -> {}));
  }
}
