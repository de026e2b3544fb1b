package io.github.wasmrun.web.internal.extern;

import io.github.wasmrun.LimitException;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.V128;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.engine.limit.HostLimits;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.TagType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.web.internal.adapter.Adapters;
import io.github.wasmrun.web.internal.error.EngineError;
import io.github.wasmrun.web.internal.js.Errors;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Wasm;
import io.github.wasmrun.web.internal.value.Kind;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExceptions;
import org.teavm.jso.JSObject;

/** Makes memories, tables, globals and tags. */
public final class HostExterns {
  private HostExterns() {}

  public static JSObject memory(BrowserStore engine, MemoryType type) {
    long allowed = engine.config().maxMemoryPages();
    HostLimits.checkPages(type.minPages(), allowed);
    if (type.shared()) {
      Isolation.require("a shared memory needs");
    }
    JSObject descriptor = Js.object();
    limits(
        descriptor,
        type.minPages(),
        type.maxPages(),
        type.memory64() ? allowed : Math.min(allowed, 65536),
        type.memory64() ? Long.MAX_VALUE : 65536,
        type.memory64());
    if (type.shared()) {
      Js.set(descriptor, "shared", Js.of(1));
    }
    try {
      return Wasm.memory(descriptor);
    } catch (RuntimeException error) {
      throw refused("memory of " + type.minPages() + " pages", error);
    }
  }

  public static JSObject table(BrowserStore engine, TableType type, @Nullable Object initial) {
    long allowed = engine.config().maxTableElements();
    HostLimits.checkElements(type.min(), allowed);
    JSObject value =
        Values.toJs(
            engine, "element of the table", type.element(), Kind.of(type.element()), initial);
    try {
      if (isNameless(type.element())) {
        return nullTable(type, allowed, initial, value);
      }
      JSObject descriptor = Js.object();
      Js.set(descriptor, "element", reference(type.element()));
      limits(descriptor, type.min(), type.max(), allowed, 0xFFFFFFFFL, type.table64());
      return Wasm.table(descriptor, value);
    } catch (RuntimeException error) {
      throw refused("table of " + type.min() + " elements", error);
    }
  }

  private static JSObject nullTable(
      TableType type, long allowed, @Nullable Object initial, JSObject value) {
    checkNullable(type.element());
    JSObject table = Adapters.nullTable(type, Math.min(type.max().orElse(allowed), allowed));
    for (long i = 0; initial != null && i < type.min(); i++) {
      Wasm.tableSet(table, number(i, type.table64()), value);
    }
    return table;
  }

  private static void limits(
      JSObject descriptor, long min, OptionalLong max, long allowed, long most, boolean is64) {
    Js.set(descriptor, "initial", number(min, is64));
    if (max.isPresent() || allowed < most) {
      long maximum = max.isPresent() && max.getAsLong() >= 0 ? max.getAsLong() : allowed;
      Js.set(descriptor, "maximum", number(Math.min(maximum, allowed), is64));
    }
    if (is64) {
      Js.set(descriptor, "address", Js.ofString("i64"));
    }
  }

  private static JSObject number(long value, boolean is64) {
    return is64 ? Js.of(value) : Js.of((double) value);
  }

  /** Firefox throws what it also throws for a trap. */
  private static RuntimeException refused(String what, RuntimeException error) {
    JSObject js = JSExceptions.getJSException(error);
    return error instanceof TrapException || js != null && Errors.isRangeError(js)
        ? new LimitException(
            "hostMemory",
            what + ": the browser has no room for it",
            js == null ? error : new EngineError(js))
        : error;
  }

  public static JSObject global(BrowserStore engine, GlobalType type, @Nullable Object value) {
    if (type.valueType().equals(ValType.V128)) {
      V128 vector = (V128) Checks.value("value of the global", ValType.V128, value);
      return Adapters.vectorGlobal(type.mutable(), vector.low(), vector.high());
    }
    ValType valueType = type.valueType();
    JSObject js = Values.toJs(engine, "value of the global", valueType, Kind.of(valueType), value);
    if (isNameless(valueType)) {
      return nullGlobal(type, value, js);
    }
    JSObject descriptor = Js.object();
    Js.set(descriptor, "value", name(valueType));
    if (type.mutable()) {
      Js.set(descriptor, "mutable", Js.of(1));
    }
    return Wasm.global(descriptor, js);
  }

  private static JSObject nullGlobal(GlobalType type, @Nullable Object value, JSObject js) {
    checkNullable(type.valueType());
    if (value != null && !type.mutable()) {
      throw lack("an immutable global of type " + type.valueType() + " with a value");
    }
    JSObject global = Adapters.nullGlobal(type);
    if (value != null) {
      Wasm.globalSet(global, js);
    }
    return global;
  }

  public static JSObject tag(TagType type) {
    for (ValType parameter : type.type().params()) {
      if (isNameless(parameter)) {
        return Adapters.newTag(type.type());
      }
    }
    JSObject parameters = Js.array();
    for (ValType parameter : type.type().params()) {
      Js.push(parameters, name(parameter));
    }
    JSObject descriptor = Js.object();
    Js.set(descriptor, "parameters", parameters);
    return Wasm.tag(descriptor);
  }

  /** JavaScript's name of a value type. */
  private static JSObject name(ValType type) {
    return type.isRef() ? reference(type) : Js.ofString(type.toString());
  }

  private static JSObject reference(ValType type) {
    if (type.equals(ValType.FUNCREF)) {
      return Js.ofString("anyfunc");
    }
    return Js.ofString(type.toString());
  }

  /** Whether JavaScript has no name for a type: one that a module defines, or one without null. */
  private static boolean isNameless(ValType type) {
    if (type.isRef() && Kind.of(type) == Kind.EXN) {
      throw ExceptionReferences.lack();
    }
    return type.toString().charAt(0) == '(';
  }

  private static void checkNullable(ValType type) {
    if (!type.isNullable() || type.heapType().definedType().isEmpty()) {
      throw lack("a table or global of type " + type);
    }
  }

  private static UnsupportedFeatureException lack(String what) {
    return new UnsupportedFeatureException(
        "typeReflection", BrowserStore.NAME, what + " made by the host", null);
  }
}
