package io.github.wasmrun.spi;

import io.github.wasmrun.internal.Lists;
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
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a module while it is read. */
final class ModuleBuilder {
  /** Stands for a type that is not there, so that the search for mistakes can go on. */
  static final DefinedType UNKNOWN = unknown();

  final ByteReader in;
  final Problems problems;
  final ConstExpressions expressions;
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

  /** By {@link ExternKind}. */
  final int[] importCounts = new int[5];

  /** Index of the start function; -1 if there is none. */
  int start = -1;

  final List<ModuleInfo.Section> sections = new ArrayList<>();

  /** For each defined type the references to it, each made once: not nullable and nullable. */
  final List<@Nullable ValType> references = new ArrayList<>();

  final List<ValType> elementTypes = new ArrayList<>();

  /** The functions that bodies may refer to. */
  boolean[] declared = new boolean[0];

  /** What the data count section tells; -1 without it. */
  int dataCount = -1;

  /** Where the limits of the table or memory that was read last start. */
  int limitOffset;

  private final List<?>[] spaces = {functions, tables, memories, globals, tags};
  private int[] limitOffsets = new int[4];
  private int limits;

  ModuleBuilder(byte[] bytes, Problems problems) {
    this.in = new ByteReader(bytes, problems);
    this.problems = problems;
    this.expressions = new ConstExpressions(this);
  }

  private static DefinedType unknown() {
    RecGroup group = new RecGroup(1, 0);
    group.define(0, new SubType(true, Lists.empty(), FuncType.empty()));
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

  /** Notes that bodies may refer to a function that is there. */
  void declare(int function) {
    if (declared.length == 0) {
      declared = new boolean[functions.size()];
    }
    declared[function] = true;
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
    return spaces[kind.ordinal()];
  }

  /** The type of an external that is there. */
  ExternType externType(ExternKind kind, int index) {
    return kind == ExternKind.FUNC
        ? (FuncType) functions.get(index).composite()
        : (ExternType) space(kind).get(index);
  }

  /** Notes where the limits that were read last start: they are the module's own. */
  void keepLimitOffset() {
    if (limits == limitOffsets.length) {
      limitOffsets = Arrays.copyOf(limitOffsets, 2 * limits);
    }
    limitOffsets[limits++] = limitOffset;
  }

  /** For each own table and then each own memory where its limits start. */
  int[] limitOffsets() {
    return Arrays.copyOf(limitOffsets, limits);
  }
}
