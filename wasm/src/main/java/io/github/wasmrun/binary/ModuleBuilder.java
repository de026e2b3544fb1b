package io.github.wasmrun.binary;

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
public final class ModuleBuilder {
  /** Stands for a type that is not there, so that the search for mistakes can go on. */
  public static final DefinedType UNKNOWN = unknown();

  public final ByteReader in;
  public final Problems problems;
  public final ConstExpressions expressions;
  public final List<DefinedType> types = new ArrayList<>();
  public final List<ImportType> imports = new ArrayList<>();
  public final List<ExportType> exports = new ArrayList<>();
  public int[] exportIndexes = new int[0];
  public final List<DefinedType> functions = new ArrayList<>();
  public final List<TableType> tables = new ArrayList<>();
  public final List<MemoryType> memories = new ArrayList<>();
  public final List<GlobalType> globals = new ArrayList<>();
  public final List<TagType> tags = new ArrayList<>();
  public final List<DefinedType> tagTypes = new ArrayList<>();

  /** By {@link ExternKind}. */
  public final int[] importCounts = new int[5];

  /** Index of the start function; -1 if there is none. */
  public int start = -1;

  public final List<ModuleInfo.Section> sections = new ArrayList<>();

  /** For each defined type the references to it, each made once: not nullable and nullable. */
  final List<@Nullable ValType> references = new ArrayList<>();

  public final List<ValType> elementTypes = new ArrayList<>();

  /** The functions that bodies may refer to. */
  public boolean[] declared = new boolean[0];

  /** What the data count section tells; -1 without it. */
  public int dataCount = -1;

  /** Where the limits of the table or memory that was read last start. */
  public int limitOffset;

  private final List<?>[] spaces = {functions, tables, memories, globals, tags};
  private int[] limitOffsets = new int[4];
  private int limits;

  public ModuleBuilder(byte[] bytes, Problems problems) {
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
  public boolean isKnown(String what, List<?> space, int index, int offset) {
    if (index >= 0 && index < space.size()) {
      return true;
    }
    problems.invalid("unknown " + what + " " + ByteReader.unsigned(index), offset);
    return false;
  }

  /** Notes that bodies may refer to a function that is there. */
  public void declare(int function) {
    if (declared.length == 0) {
      declared = new boolean[functions.size()];
    }
    declared[function] = true;
  }

  /** The type of a function or a tag. */
  public DefinedType functionType(int index, int offset) {
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
  public List<?> space(ExternKind kind) {
    return spaces[kind.ordinal()];
  }

  /** The type of an external that is there. */
  public ExternType externType(ExternKind kind, int index) {
    return kind == ExternKind.FUNC
        ? (FuncType) functions.get(index).composite()
        : (ExternType) space(kind).get(index);
  }

  /** Notes where the limits that were read last start: they are the module's own. */
  public void keepLimitOffset() {
    if (limits == limitOffsets.length) {
      limitOffsets = Arrays.copyOf(limitOffsets, 2 * limits);
    }
    limitOffsets[limits++] = limitOffset;
  }

  /** For each own table and then each own memory where its limits start. */
  public int[] limitOffsets() {
    return Arrays.copyOf(limitOffsets, limits);
  }
}
