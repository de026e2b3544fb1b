package io.github.wasmrun.script;

import io.github.wasmrun.type.ExternType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.TagType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.web.internal.js.Js;
import java.util.List;
import java.util.OptionalLong;
import org.teavm.jso.JSObject;

/** Types as objects of JavaScript. */
final class Types {
  private Types() {}

  static JSObject of(ExternType type) {
    JSObject object = Objects.plain();
    Js.set(object, "kind", Js.ofString(type.kind().toString()));
    Js.set(object, "type", Js.ofString(type.toString()));
    if (type instanceof FuncType function) {
      function(object, function);
    } else if (type instanceof TagType tag) {
      function(object, tag.type());
    } else if (type instanceof MemoryType memory) {
      limits(object, memory.minPages(), memory.maxPages());
      Js.set(object, "shared", Objects.bool(memory.shared()));
      Js.set(object, "memory64", Objects.bool(memory.memory64()));
    } else if (type instanceof TableType table) {
      limits(object, table.min(), table.max());
      Js.set(object, "element", Js.ofString(table.element().toString()));
    } else if (type instanceof GlobalType global) {
      Js.set(object, "value", Js.ofString(global.valueType().toString()));
      Js.set(object, "mutable", Objects.bool(global.mutable()));
    }
    return object;
  }

  private static void function(JSObject object, FuncType type) {
    Js.set(object, "params", names(type.params()));
    Js.set(object, "results", names(type.results()));
  }

  private static JSObject names(List<ValType> types) {
    JSObject names = Js.array();
    for (ValType type : types) {
      Js.push(names, Js.ofString(type.toString()));
    }
    return names;
  }

  private static void limits(JSObject object, long minimum, OptionalLong maximum) {
    Js.set(object, "minimum", Js.of((double) minimum));
    if (maximum.isPresent()) {
      Js.set(object, "maximum", Js.of((double) maximum.getAsLong()));
    }
  }
}
