package io.github.wasmrun.script;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.Extern;
import io.github.wasmrun.Global;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.Table;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.WasmSource;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.web.internal.engine.ScriptAccess;
import io.github.wasmrun.web.internal.js.Calls;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** What every file of ours offers its script; {@link CoreProgram} and others export it. */
final class Core {
  private Core() {}

  static EngineConfig config(double maxPages, double maxElements) {
    EngineConfig config = EngineConfig.DEFAULTS;
    if (maxPages >= 0) {
      config = config.withMaxMemoryPages((int) maxPages);
    }
    return maxElements >= 0 ? config.withMaxTableElements((long) maxElements) : config;
  }

  /** Hands the result to {@code done}, or what went wrong, described, to {@code failed}. */
  static <T> void settle(
      CompletableFuture<T> future, Function<T, JSObject> result, JSObject done, JSObject failed) {
    future.whenComplete(
        (value, error) -> {
          if (error == null) {
            Calls.call(done, result.apply(value));
          } else {
            Calls.call(failed, ScriptErrors.describe(error));
          }
        });
  }

  /**
   * A source of groups: the first is tried, then the next; of a group the candidate whose features
   * are there. A candidate has {@code location} or {@code bytes}, and {@code features}.
   */
  static WasmSource source(JSObject groups) {
    WasmSource all = null;
    for (int i = 0; i < Js.length(groups); i++) {
      WasmSource group = group(Js.at(groups, i));
      all = all == null ? group : all.withFallback(group);
    }
    if (all == null) {
      throw new IllegalArgumentException("source: nothing to load");
    }
    return all;
  }

  private static WasmSource group(JSObject candidates) {
    JSObject first = Js.at(candidates, 0);
    JSObject bytes = Js.get(first, "bytes");
    WasmSource source =
        Js.isMissing(bytes)
            ? WasmSource.of(Objects.string(Js.get(first, "location")))
            : WasmSource.of(Views.toJava(bytes));
    for (int i = 1; i < Js.length(candidates); i++) {
      JSObject variant = Js.at(candidates, i);
      source =
          source.withVariant(
              Objects.string(Js.get(variant, "location")), features(Js.get(variant, "features")));
    }
    return source;
  }

  private static Feature[] features(JSObject names) {
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < Js.length(names); i++) {
      String id = Js.text(Js.at(names, i));
      Feature found = null;
      for (Feature feature : Feature.values()) {
        if (feature.id().equals(id)) {
          found = feature;
        }
      }
      if (found == null) {
        throw new IllegalArgumentException("variants: no feature is called " + id);
      }
      features.add(found);
    }
    return features.toArray(new Feature[0]);
  }

  static JSObject features(Engine engine) {
    JSObject names = Js.array();
    for (Feature feature : engine.features().supported()) {
      Js.push(names, Js.ofString(feature.id()));
    }
    return names;
  }

  /** What {@code inspect} shows of a module, but its hash. */
  static JSObject describe(ModuleInfo info) {
    JSObject object = Objects.plain();
    JSObject imports = Js.array();
    for (ImportType wanted : info.imports()) {
      JSObject type = Types.of(wanted.type());
      Js.set(type, "module", Js.ofString(wanted.module()));
      Js.set(type, "name", Js.ofString(wanted.name()));
      Js.push(imports, type);
    }
    Js.set(object, "imports", imports);
    JSObject exports = Js.array();
    for (ExportType export : info.exports()) {
      JSObject type = Types.of(export.type());
      Js.set(type, "name", Js.ofString(export.name()));
      Js.push(exports, type);
    }
    Js.set(object, "exports", exports);
    JSObject sections = Js.array();
    for (ModuleInfo.Section section : info.sections()) {
      if (section.id() == 0) {
        JSObject custom = Objects.plain();
        Js.set(custom, "name", Js.ofString(section.name()));
        Js.set(
            custom,
            "bytes",
            Views.part(
                Views.ofJava(info.bytes()), section.offset(), section.offset() + section.length()));
        Js.push(sections, custom);
      }
    }
    Js.set(object, "customSections", sections);
    String name = info.moduleName().orElse(null);
    if (name != null) {
      Js.set(object, "name", Js.ofString(name));
    }
    Js.set(object, "byteLength", Js.of(info.bytes().length));
    return object;
  }

  /**
   * The exports of an instance, in order: the kind, the object of JavaScript, our extern, and for a
   * function whether it takes and gives only what JavaScript has itself, how many arguments, and
   * the number by which a trap finds it.
   */
  static JSObject exports(Instance instance) {
    JSObject all = Js.array();
    for (ExportType export : ScriptAccess.info(instance.module()).exports()) {
      Extern extern = instance.exports().get(export.name());
      JSObject one = Objects.plain();
      Js.set(one, "name", Js.ofString(export.name()));
      Js.set(one, "kind", Js.ofString(export.type().kind().toString()));
      Js.set(one, "js", ScriptAccess.js(extern));
      Js.set(one, "handle", Handles.of(extern));
      if (export.type() instanceof FuncType) {
        Js.set(one, "number", Js.of(ScriptAccess.number(instance, export.name())));
      }
      Js.push(all, one);
    }
    return all;
  }

  /** How a function is called: see {@link #exports}; {@code call} takes our vectors. */
  static JSObject function(Extern extern) {
    FuncType type = (FuncType) extern.type();
    JSObject one = Objects.plain();
    boolean simple = ScriptImports.isSimple(type);
    Js.set(one, "simple", Objects.bool(simple));
    Js.set(one, "arity", Js.of(type.params().size()));
    if (!simple) {
      Js.set(one, "call", ScriptAccess.callable(extern));
      Js.set(one, "type", Types.of(type));
    }
    return one;
  }

  static double grow(Extern extern, double delta, JSObject initial) {
    if (extern instanceof Memory memory) {
      return memory.grow((long) delta);
    }
    Table table = (Table) extern;
    return table.grow((long) delta, element(table, initial));
  }

  private static @Nullable Object element(Table table, JSObject value) {
    return Externs.value(
        ScriptAccess.engine(table), "element of the table", table.type().element(), value);
  }

  static JSObject get(Extern extern, double index) {
    return Values.toJs(
        extern instanceof Global global ? global.get() : ((Table) extern).get((long) index));
  }

  static void set(Extern extern, double index, JSObject value) {
    if (extern instanceof Global global) {
      GlobalType type = global.type();
      global.set(
          Externs.value(
              ScriptAccess.engine(global), "value of the global", type.valueType(), value));
    } else {
      Table table = (Table) extern;
      table.set((long) index, element(table, value));
    }
  }

  /** Throws what an access outside a memory throws; a length of -1 asks for a zero byte. */
  static void bounds(double address, double length, double byteLength) {
    if (length < 0) {
      throw Checks.noZeroByte((long) address, (long) byteLength);
    }
    throw Checks.memoryBounds((long) address, (long) length, (long) byteLength);
  }

  static JSObject module(WasmModule module) {
    return Handles.of(module);
  }
}
