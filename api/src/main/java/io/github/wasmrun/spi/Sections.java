package io.github.wasmrun.spi;

import io.github.wasmrun.internal.host.NameSet;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.type.ExternType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.type.TableType;
import java.util.OptionalInt;

/** Reads the sections of imports, definitions and exports. */
final class Sections {
  /** By code. */
  private static final ExternKind[] KINDS = {
    ExternKind.FUNC, ExternKind.TABLE, ExternKind.MEMORY, ExternKind.GLOBAL, ExternKind.TAG
  };

  private static final int WITH_INITIALISER = 0x40;

  private final ByteReader in;
  private final ModuleBuilder module;
  private final ExternReader externs;
  private final ConstExpressions expressions;

  Sections(
      ByteReader in, ModuleBuilder module, ExternReader externs, ConstExpressions expressions) {
    this.in = in;
    this.module = module;
    this.externs = externs;
    this.expressions = expressions;
  }

  void imports() {
    int count = in.count("imports", CommonLimits.IMPORTS);
    for (int i = 0; i < count; i++) {
      String moduleName = in.name();
      String name = in.name();
      ExternKind kind = kind("malformed import kind");
      module.importCounts[kind.ordinal()]++;
      module.imports.add(new ImportType(moduleName, name, external(kind)));
    }
  }

  /** The type of an import, which is also put into its index space. */
  private ExternType external(ExternKind kind) {
    switch (kind) {
      case FUNC:
        module.functions.add(externs.function());
        break;
      case TABLE:
        module.tables.add(externs.table());
        break;
      case MEMORY:
        module.memories.add(externs.memory());
        break;
      case GLOBAL:
        module.globals.add(externs.global());
        break;
      default:
        module.tags.add(externs.tag());
    }
    return module.externType(kind, module.space(kind).size() - 1);
  }

  private ExternKind kind(String error) {
    int at = in.position();
    int code = in.u8();
    if (code >= KINDS.length) {
      throw in.malformed(error, at);
    }
    return KINDS[code];
  }

  void functions() {
    int count = in.count("functions", CommonLimits.FUNCTIONS);
    for (int i = 0; i < count; i++) {
      module.functions.add(externs.function());
    }
  }

  void tables() {
    int count = in.count("tables", CommonLimits.TABLES);
    for (int i = 0; i < count; i++) {
      int at = in.position();
      boolean initialised = in.peek() == WITH_INITIALISER;
      if (initialised) {
        in.u8();
        if (in.u8() != 0) {
          throw in.malformed("malformed table", at);
        }
      }
      TableType table = externs.table();
      module.limitOffsets.add(externs.limitOffset());
      if (initialised) {
        expressions.check(table.element());
      } else if (!table.element().isNullable()) {
        module.problems.invalid(
            "type mismatch: a table of " + table.element() + " needs an initial value", at);
      }
      module.tables.add(table);
    }
  }

  void memories() {
    int at = in.position();
    int count = in.count("memories", CommonLimits.MEMORIES);
    for (int i = 0; i < count; i++) {
      module.memories.add(externs.memory());
      module.limitOffsets.add(externs.limitOffset());
    }
    if (module.memories.size() > CommonLimits.MEMORIES) {
      throw in.malformed("too many memories, the limit is " + CommonLimits.MEMORIES, at);
    }
  }

  void tags() {
    int count = in.count("tags", CommonLimits.TAGS);
    for (int i = 0; i < count; i++) {
      module.tags.add(externs.tag());
    }
  }

  void globals() {
    int count = in.count("globals", CommonLimits.GLOBALS);
    for (int i = 0; i < count; i++) {
      GlobalType global = externs.global();
      expressions.check(global.valueType());
      module.globals.add(global);
    }
  }

  void exports() {
    int count = in.count("exports", CommonLimits.EXPORTS);
    NameSet names = new NameSet();
    int[] indexes = new int[count];
    for (int i = 0; i < count; i++) {
      int at = in.position();
      String name = in.name();
      if (!names.add(name)) {
        module.problems.invalid("duplicate export name " + name, at);
      }
      ExternKind kind = kind("malformed export kind");
      at = in.position();
      int index = in.u32();
      if (module.isKnown(
          kind == ExternKind.FUNC ? "function" : kind.text(), module.space(kind), index, at)) {
        indexes[i] = index;
        module.exports.add(new ExportType(name, module.externType(kind, index)));
      }
    }
    module.exportIndexes = indexes;
  }

  void start() {
    int at = in.position();
    int index = in.u32();
    if (!module.isKnown("function", module.functions, index, at)) {
      return;
    }
    FuncType type = (FuncType) module.functions.get(index).composite();
    if (!type.params().isEmpty() || !type.results().isEmpty()) {
      module.problems.invalid(
          "start function must have no parameters and no results, has " + type.signature(), at);
    }
    module.start = OptionalInt.of(index);
  }
}
