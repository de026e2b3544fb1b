package io.github.wasmrun.binary;

import io.github.wasmrun.internal.host.NameSet;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.type.ExternType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.type.TableType;

/** Reads the sections of imports, definitions and exports. */
final class Sections {
  /** By code. */
  private static final ExternKind[] KINDS = {
    ExternKind.FUNC, ExternKind.TABLE, ExternKind.MEMORY, ExternKind.GLOBAL, ExternKind.TAG
  };

  private static final int WITH_INITIALISER = 0x40;

  private Sections() {}

  static void imports(ModuleBuilder module) {
    int count = module.in.count("imports", CommonLimits.IMPORTS);
    for (int i = 0; i < count; i++) {
      String moduleName = module.in.name();
      String name = module.in.name();
      ExternKind kind = kind(module, "malformed import kind");
      module.importCounts[kind.ordinal()]++;
      module.imports.add(new ImportType(moduleName, name, external(module, kind)));
    }
  }

  /** The type of an import, which is also put into its index space. */
  private static ExternType external(ModuleBuilder module, ExternKind kind) {
    if (kind == ExternKind.FUNC) {
      module.functions.add(ExternReader.function(module));
    } else if (kind == ExternKind.TABLE) {
      module.tables.add(ExternReader.table(module));
    } else if (kind == ExternKind.MEMORY) {
      module.memories.add(ExternReader.memory(module));
    } else if (kind == ExternKind.GLOBAL) {
      module.globals.add(ExternReader.global(module));
    } else {
      module.tags.add(ExternReader.tag(module));
    }
    return module.externType(kind, module.space(kind).size() - 1);
  }

  private static ExternKind kind(ModuleBuilder module, String error) {
    int at = module.in.position();
    int code = module.in.u8();
    if (code >= KINDS.length) {
      throw module.in.malformed(error, at);
    }
    return KINDS[code];
  }

  static void functions(ModuleBuilder module) {
    int count = module.in.count("functions", CommonLimits.FUNCTIONS);
    for (int i = 0; i < count; i++) {
      module.functions.add(ExternReader.function(module));
    }
  }

  static void tables(ModuleBuilder module) {
    int count = module.in.count("tables", CommonLimits.TABLES);
    for (int i = 0; i < count; i++) {
      int at = module.in.position();
      boolean initialised = module.in.peek() == WITH_INITIALISER;
      if (initialised) {
        module.in.u8();
        if (module.in.u8() != 0) {
          throw module.in.malformed("malformed table", at);
        }
      }
      TableType table = ExternReader.table(module);
      module.keepLimitOffset();
      if (initialised) {
        module.expressions.check(table.element());
      } else if (!table.element().isNullable()) {
        module.problems.invalid(
            "type mismatch: a table of " + table.element() + " needs an initial value", at);
      }
      module.tables.add(table);
    }
  }

  static void memories(ModuleBuilder module) {
    int at = module.in.position();
    int count = module.in.count("memories", CommonLimits.MEMORIES);
    for (int i = 0; i < count; i++) {
      module.memories.add(ExternReader.memory(module));
      module.keepLimitOffset();
    }
    if (module.memories.size() > CommonLimits.MEMORIES) {
      throw module.in.malformed("too many memories, the limit is " + CommonLimits.MEMORIES, at);
    }
  }

  static void tags(ModuleBuilder module) {
    int count = module.in.count("tags", CommonLimits.TAGS);
    for (int i = 0; i < count; i++) {
      module.tags.add(ExternReader.tag(module));
    }
  }

  static void globals(ModuleBuilder module) {
    int count = module.in.count("globals", CommonLimits.GLOBALS);
    for (int i = 0; i < count; i++) {
      GlobalType global = ExternReader.global(module);
      module.expressions.check(global.valueType());
      module.globals.add(global);
    }
  }

  static void exports(ModuleBuilder module) {
    int count = module.in.count("exports", CommonLimits.EXPORTS);
    NameSet names = new NameSet();
    int[] indexes = new int[count];
    for (int i = 0; i < count; i++) {
      int at = module.in.position();
      String name = module.in.name();
      if (!names.add(name)) {
        module.problems.invalid("duplicate export name " + name, at);
      }
      ExternKind kind = kind(module, "malformed export kind");
      at = module.in.position();
      int index = module.in.u32();
      if (module.isKnown(
          kind == ExternKind.FUNC ? "function" : kind.text(), module.space(kind), index, at)) {
        if (kind == ExternKind.FUNC) {
          module.declare(index);
        }
        indexes[i] = index;
        module.exports.add(new ExportType(name, module.externType(kind, index)));
      }
    }
    module.exportIndexes = indexes;
  }

  static void start(ModuleBuilder module) {
    int at = module.in.position();
    int index = module.in.u32();
    if (!module.isKnown("function", module.functions, index, at)) {
      return;
    }
    FuncType type = (FuncType) module.functions.get(index).composite();
    if (!type.params().isEmpty() || !type.results().isEmpty()) {
      module.problems.invalid(
          "start function must have no parameters and no results, has " + type.signature(), at);
    }
    module.start = index;
  }
}
