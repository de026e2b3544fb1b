package io.github.wasmrun.script;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Extern;
import io.github.wasmrun.Global;
import io.github.wasmrun.GuestException;
import io.github.wasmrun.Memory;
import io.github.wasmrun.Table;
import io.github.wasmrun.Tag;
import io.github.wasmrun.V128;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.TagType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.web.internal.engine.ScriptAccess;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.value.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExceptions;
import org.teavm.jso.JSObject;

/** Memories, tables, globals and tags for a script. */
final class Externs {
  private Externs() {}

  static Memory memory(Engine engine, JSObject descriptor) {
    return engine.createMemory(
        new MemoryType(
            number(descriptor, "initial"),
            maximum(descriptor),
            Objects.isTrue(Js.get(descriptor, "shared")),
            false));
  }

  static Table table(Engine engine, JSObject descriptor, JSObject initial) {
    ValType element = type(Js.get(descriptor, "element"));
    if (!element.isRef()) {
      throw new IllegalArgumentException("element: " + element + " is no type of references");
    }
    TableType type =
        new TableType(element, number(descriptor, "initial"), maximum(descriptor), false);
    return engine.createTable(type, value(engine, "element of the table", type.element(), initial));
  }

  static Global global(Engine engine, JSObject descriptor, JSObject value) {
    ValType type = type(Js.get(descriptor, "value"));
    return global(
        engine, new GlobalType(type, Objects.isTrue(Js.get(descriptor, "mutable"))), value);
  }

  static Global global(Engine engine, GlobalType type, JSObject value) {
    return engine.createGlobal(type, value(engine, "value of the global", type.valueType(), value));
  }

  static Tag tag(Engine engine, JSObject parameters) {
    List<ValType> types = new ArrayList<>();
    for (int i = 0; i < Js.length(parameters); i++) {
      types.add(type(Js.at(parameters, i)));
    }
    return engine.createTag(new TagType(new FuncType(types, List.of())));
  }

  /** A value of JavaScript as Java's, checked. */
  static @Nullable Object value(Engine engine, String what, ValType type, JSObject value) {
    Values.check(what, type, value);
    switch (Kind.of(type)) {
      case Kind.I32:
        return Js.toInt(Js.toWasm(value, 0));
      case Kind.I64:
        return Js.toLong(Js.toWasm(value, 1));
      case Kind.F32:
        return Js.toFloat(Js.toWasm(value, 2));
      case Kind.F64:
        return Js.toDouble(value);
      case Kind.V128:
        return (V128) Js.toObject(Values.vector(value));
      case Kind.FUNC:
        return Js.isMissing(value) ? null : function(engine, what, type, value);
      default:
        return Js.isMissing(value) ? null : Js.toObject(value);
    }
  }

  private static Extern function(Engine engine, String what, ValType type, JSObject value) {
    Extern known = ScriptAccess.functionOf(engine, value);
    if (known == null) {
      throw Values.mismatch(what, type, "a function of JavaScript");
    }
    return known;
  }

  /** An exception of a tag with these values. */
  static GuestException exception(Tag tag, JSObject values) {
    FuncType type = tag.type().type();
    Values.check("the tag", type, values);
    Object[] payload = new Object[type.params().size()];
    for (int i = 0; i < payload.length; i++) {
      payload[i] = value(ScriptAccess.engine(tag), "value", type.params().get(i), Js.at(values, i));
    }
    return tag.newException(payload);
  }

  /** What JavaScript throws for an exception of ours. */
  static JSObject thrown(RuntimeException exception) {
    try {
      throw exception;
    } catch (RuntimeException caught) {
      return JSExceptions.getJSException(caught);
    }
  }

  private static long number(JSObject descriptor, String key) {
    return (long) Js.toDouble(Js.get(descriptor, key));
  }

  private static OptionalLong maximum(JSObject descriptor) {
    return Js.isMissing(Js.get(descriptor, "maximum"))
        ? OptionalLong.empty()
        : OptionalLong.of(number(descriptor, "maximum"));
  }

  private static ValType type(JSObject name) {
    String text = Js.isMissing(name) ? "nothing" : Js.text(name);
    for (ValType type :
        new ValType[] {
          ValType.I32,
          ValType.I64,
          ValType.F32,
          ValType.F64,
          ValType.V128,
          ValType.FUNCREF,
          ValType.EXTERNREF,
          ValType.ref(true, HeapType.ANY)
        }) {
      if (type.toString().equals(text)) {
        return type;
      }
    }
    if (text.equals("anyfunc")) {
      return ValType.FUNCREF;
    }
    throw new IllegalArgumentException("no type of a value: " + text);
  }
}
