package io.github.wasmrun.spi;

import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.type.ExternType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.RecGroup;
import io.github.wasmrun.type.SubType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.TagType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What is known of a module while it is read. */
final class ModuleBuilder {
  /** Stands for a type that is not there, so that the search for mistakes can go on. */
  static final DefinedType UNKNOWN = unknown();

  final Problems problems;
  final List<DefinedType> types = new ArrayList<>();
  final List<ImportType> imports = new ArrayList<>();
  final List<ExportType> exports = new ArrayList<>();
  int[] exportIndexes = new int[0];
  final List<DefinedType> functions = new ArrayList<>();
  final List<TableType> tables = new ArrayList<>();
  final List<MemoryType> memories = new ArrayList<>();
  final List<GlobalType> globals = new ArrayList<>();
  final List<TagType> tags = new ArrayList<>();
  final List<DefinedType> tagTypes = new ArrayList<>();
  final int[] importCounts = new int[ExternKind.values().length];
  OptionalInt start = OptionalInt.empty();
  final List<ModuleInfo.Section> sections = new ArrayList<>();
  final List<Integer> limitOffsets = new ArrayList<>();

  ModuleBuilder(Problems problems) {
    this.problems = problems;
  }

  private static DefinedType unknown() {
    RecGroup group = new RecGroup(1, 0);
    group.define(0, new SubType(true, List.of(), FuncType.empty()));
    return group.members().get(0);
  }

  /** Whether {@code index} is in an index space; if not, it is a mistake. */
  boolean isKnown(String what, List<?> space, int index, int offset) {
    if (index >= 0 && index < space.size()) {
      return true;
    }
    problems.invalid("unknown " + what + " " + ByteReader.unsigned(index), offset);
    return false;
  }

  /** The type of a function or a tag. */
  DefinedType functionType(int index, int offset) {
    if (!isKnown("type", types, index, offset)) {
      return UNKNOWN;
    }
    DefinedType type = types.get(index);
    if (!(type.composite() instanceof FuncType)) {
      problems.invalid("type " + index + " is not a function type", offset);
      return UNKNOWN;
    }
    return type;
  }

  /** The index space of {@code kind}. */
  List<?> space(ExternKind kind) {
    switch (kind) {
      case FUNC:
        return functions;
      case TABLE:
        return tables;
      case MEMORY:
        return memories;
      case GLOBAL:
        return globals;
      default:
        return tags;
    }
  }

  /** The type of an external that is there. */
  ExternType externType(ExternKind kind, int index) {
    return kind == ExternKind.FUNC
        ? (FuncType) functions.get(index).composite()
        : (ExternType) space(kind).get(index);
  }

  ModuleInfo build(byte[] bytes) {
    int[] offsets = new int[limitOffsets.size()];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = limitOffsets.get(i);
    }
    return new ModuleInfo(
        bytes,
        List.copyOf(types),
        List.copyOf(imports),
        List.copyOf(exports),
        exportIndexes,
        List.copyOf(functions),
        List.copyOf(tables),
        List.copyOf(memories),
        List.copyOf(globals),
        List.copyOf(tags),
        List.copyOf(tagTypes),
        importCounts,
        start,
        List.copyOf(sections),
        offsets);
  }
}
