package io.github.wasmrun.demo.page;

import io.github.wasmrun.Args;
import io.github.wasmrun.Engine;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Memory;
import io.github.wasmrun.V128;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.demo.example.Texts;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.TagType;
import io.github.wasmrun.type.ValType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Supplies something for each import of a module that we do not know: functions that write a line
 * to a log and answer zero or null, memories, tables, globals and tags of the declared types.
 */
final class HostStubs {
  private final Imports imports;
  private final Map<String, Memory> memories;

  private HostStubs(Imports imports, Map<String, Memory> memories) {
    this.imports = imports;
    this.memories = memories;
  }

  /**
   * Makes the imports of a module.
   *
   * @param log takes a line for each call of a function
   */
  static HostStubs of(WasmModule module, Consumer<String> log) {
    Engine engine = module.engine();
    Imports imports = Imports.none();
    Map<String, Memory> memories = new LinkedHashMap<>();
    for (ImportType wanted : module.imports()) {
      String label = wanted.module() + "." + wanted.name();
      if (wanted.type() instanceof FuncType type) {
        imports =
            imports.withFunction(
                wanted.module(),
                wanted.name(),
                HostFunction.of(type, args -> answer(label, type, args, log)));
      } else if (wanted.type() instanceof MemoryType type) {
        Memory memory = engine.createMemory(type);
        memories.put(label, memory);
        imports = imports.with(wanted.module(), wanted.name(), memory);
      } else if (wanted.type() instanceof TableType type) {
        imports = imports.with(wanted.module(), wanted.name(), engine.createTable(type, null));
      } else if (wanted.type() instanceof GlobalType type) {
        imports =
            imports.with(
                wanted.module(), wanted.name(), engine.createGlobal(type, zero(type.valueType())));
      } else if (wanted.type() instanceof TagType type) {
        imports = imports.with(wanted.module(), wanted.name(), engine.createTag(type));
      }
    }
    return new HostStubs(imports, memories);
  }

  /** The imports. */
  Imports imports() {
    return imports;
  }

  /** The memories among them, by both names. */
  Map<String, Memory> memories() {
    return memories;
  }

  private static void answer(String label, FuncType type, Args args, Consumer<String> log) {
    @Nullable Object[] given = new @Nullable Object[args.count()];
    for (int i = 0; i < given.length; i++) {
      given[i] = args.get(i);
    }
    @Nullable Object[] results = new @Nullable Object[type.results().size()];
    for (int i = 0; i < results.length; i++) {
      results[i] = zero(type.results().get(i));
      args.result(i, results[i]);
    }
    String line = label + Texts.values(given);
    log.accept(results.length == 0 ? line : line + " answered " + Texts.results(results));
  }

  private static @Nullable Object zero(ValType type) {
    return switch (type.kind()) {
      case I32 -> 0;
      case I64 -> 0L;
      case F32 -> 0f;
      case F64 -> 0.0;
      case V128 -> V128.ZERO;
      case REF -> null;
    };
  }
}
