package io.github.wasmrun.conformance.script;

import io.github.wasmrun.Args;
import io.github.wasmrun.Engine;
import io.github.wasmrun.Extern;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.V128;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.TagType;
import io.github.wasmrun.type.ValType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What modules of Binaryen's fuzzer import: {@code fuzzing-support.log-i32} and the like write into
 * the transcript, {@code call-export} calls back; anything else is made of zeros.
 */
final class FuzzImports {
  private final Engine engine;
  private final List<String> lines;
  private @Nullable Instance instance;

  FuzzImports(Engine engine, List<String> lines) {
    this.engine = engine;
    this.lines = lines;
  }

  Imports of(WasmModule module) {
    Imports imports = Imports.none();
    for (ImportType wanted : module.imports()) {
      imports =
          wanted.type() instanceof FuncType type
              ? imports.withFunction(wanted.module(), wanted.name(), function(wanted.name(), type))
              : imports.with(wanted.module(), wanted.name(), extern(wanted));
    }
    return imports;
  }

  /** Sets whose exports {@code call-export} calls. */
  void linkTo(Instance linked) {
    instance = linked;
  }

  private HostFunction function(String name, FuncType type) {
    if (name.startsWith("call-export")) {
      return HostFunction.of(type, args -> callExport(args, type, name.endsWith("-catch")));
    }
    return HostFunction.of(type, args -> log(name, args));
  }

  private void log(String name, Args args) {
    StringBuilder line = new StringBuilder("  ").append(name);
    for (int i = 0; i < args.count(); i++) {
      Object value = args.get(i);
      // The bits of a NaN are lost at the border of a browser.
      boolean nan =
          value instanceof Float f && Float.isNaN(f)
              || value instanceof Double d && Double.isNaN(d);
      line.append(' ').append(nan ? "nan" : SpecValues.text(Transcript.bits(value)));
    }
    lines.add(line.toString());
  }

  private void callExport(Args args, FuncType type, boolean catches) {
    Instance linked = instance;
    int index = args.i32(0);
    if (linked == null || index < 0 || index >= linked.module().exports().size()) {
      lines.add("  call-export " + index);
      return;
    }
    ExportType export = linked.module().exports().get(index);
    boolean threw = false;
    try {
      WasmFunction function = linked.function(export.name());
      Object[] zeros = new Object[function.type().params().size()];
      for (int i = 0; i < zeros.length; i++) {
        ValType param = function.type().params().get(i);
        zeros[i] = param == ValType.F32 ? (Object) 0f : param == ValType.F64 ? 0.0 : zero(param);
      }
      function.apply(zeros);
    } catch (RuntimeException thrown) {
      if (!catches) {
        throw thrown;
      }
      threw = true;
    }
    if (!type.results().isEmpty()) {
      args.returnI32(threw ? 1 : 0);
    }
  }

  private Extern extern(ImportType wanted) {
    if (wanted.type() instanceof MemoryType type) {
      return engine.createMemory(type);
    }
    if (wanted.type() instanceof TableType type) {
      return engine.createTable(type, null);
    }
    if (wanted.type() instanceof GlobalType type) {
      ValType value = type.valueType();
      return engine.createGlobal(
          type, value == ValType.F32 ? (Object) 0f : value == ValType.F64 ? 0.0 : zero(value));
    }
    return engine.createTag((TagType) wanted.type());
  }

  /** Zero or null of a type; of a float the bits. */
  static @Nullable Object zero(ValType type) {
    switch (type.kind()) {
      case I32:
      case F32:
        return 0;
      case I64:
      case F64:
        return 0L;
      case V128:
        return V128.ZERO;
      default:
        return null;
    }
  }
}
