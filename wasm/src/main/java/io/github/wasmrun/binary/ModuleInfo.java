package io.github.wasmrun.binary;

import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.TagType;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What {@link ModuleReader} found in a module. The lists of functions, tables, memories, globals
 * and tags are the specification's index spaces: imports come first. Immutable; the arrays must not
 * be changed.
 */
public final class ModuleInfo {
  private final byte[] bytes;
  private final List<DefinedType> types;
  private final List<ImportType> imports;
  private final List<ExportType> exports;
  private final int[] exportIndexes;
  private final List<DefinedType> functions;
  private final List<TableType> tables;
  private final List<MemoryType> memories;
  private final List<GlobalType> globals;
  private final List<TagType> tags;
  private final List<DefinedType> tagTypes;
  private final int[] importCounts;
  private final int start;
  private final List<Section> sections;
  private final List<ValType> elementTypes;
  private final boolean[] declared;
  private final int dataCount;
  private final int[] limitOffsets;

  /**
   * A section of a module. Immutable.
   *
   * @param id its number in the binary format, 0 for a custom section
   * @param name the name of a custom section, else empty
   * @param offset where its contents start, after the size and for a custom section after the name
   * @param length length of its contents in bytes, for a custom section without the name
   */
  public record Section(int id, String name, int offset, int length) {}

  public ModuleInfo(byte[] bytes, ModuleBuilder read) {
    this.bytes = bytes;
    this.types = List.copyOf(read.types);
    this.imports = List.copyOf(read.imports);
    this.exports = List.copyOf(read.exports);
    this.exportIndexes = read.exportIndexes;
    this.functions = List.copyOf(read.functions);
    this.tables = List.copyOf(read.tables);
    this.memories = List.copyOf(read.memories);
    this.globals = List.copyOf(read.globals);
    this.tags = List.copyOf(read.tags);
    this.tagTypes = List.copyOf(read.tagTypes);
    this.importCounts = read.importCounts;
    this.start = read.start;
    this.sections = List.copyOf(read.sections);
    this.elementTypes = List.copyOf(read.elementTypes);
    this.declared = read.declared;
    this.dataCount = read.dataCount;
    this.limitOffsets = read.limitOffsets();
  }

  /** The module. */
  public byte[] bytes() {
    return bytes;
  }

  /** The defined types. */
  public List<DefinedType> types() {
    return types;
  }

  /** The imports. */
  public List<ImportType> imports() {
    return imports;
  }

  /** The exports. */
  public List<ExportType> exports() {
    return exports;
  }

  /** For each export its index in the index space of its kind. */
  public int[] exportIndexes() {
    return exportIndexes;
  }

  /** For each function its type. */
  public List<DefinedType> functions() {
    return functions;
  }

  /** For each table its type. */
  public List<TableType> tables() {
    return tables;
  }

  /** For each memory its type. */
  public List<MemoryType> memories() {
    return memories;
  }

  /** For each global its type. */
  public List<GlobalType> globals() {
    return globals;
  }

  /** For each tag its type. */
  public List<TagType> tags() {
    return tags;
  }

  /** For each tag its defined type. */
  public List<DefinedType> tagTypes() {
    return tagTypes;
  }

  /** Index of the start function. */
  public OptionalInt start() {
    return start < 0 ? OptionalInt.empty() : OptionalInt.of(start);
  }

  /** All sections in the order of the module, custom sections among them. */
  public List<Section> sections() {
    return sections;
  }

  /** Whether there is a section with this id. */
  public boolean hasSection(int id) {
    for (Section section : sections) {
      if (section.id() == id) {
        return true;
      }
    }
    return false;
  }

  /** For each element segment the type of its elements. */
  public List<ValType> elementTypes() {
    return elementTypes;
  }

  /** Whether the module names function {@code index} outside of bodies, so that these may, too. */
  public boolean isDeclared(int index) {
    return index < declared.length && declared[index];
  }

  /** The number of data segments that the data count section tells; -1 without that section. */
  public int dataCount() {
    return dataCount;
  }

  /** For each own table and then each own memory where its limits start in the bytes. */
  public int[] limitOffsets() {
    return limitOffsets;
  }

  /** The type of function {@code index}. */
  public FuncType functionType(int index) {
    return (FuncType) functions.get(index).composite();
  }

  /**
   * How many externals of {@code kind} are imported; the module's own have the indexes from there
   * on.
   */
  public int importCount(ExternKind kind) {
    return importCounts[kind.ordinal()];
  }

  /** The names of all custom sections, in their order, with repetitions. */
  public List<String> customSectionNames() {
    List<String> names = new ArrayList<>();
    for (Section section : sections) {
      if (section.id() == 0) {
        names.add(section.name());
      }
    }
    return List.copyOf(names);
  }

  /** Copies of the contents of the custom sections {@code name}. */
  public List<byte[]> customSections(String name) {
    List<byte[]> contents = new ArrayList<>();
    for (Section section : sections) {
      if (section.id() == 0 && section.name().equals(name)) {
        contents.add(
            Arrays.copyOfRange(bytes, section.offset(), section.offset() + section.length()));
      }
    }
    return contents;
  }

  /** The module's own name from its name section. */
  public Optional<String> moduleName() {
    return NameSection.moduleName(this);
  }

  /**
   * The name of function {@code index} from the name section; read anew at each call, for errors
   * only.
   */
  public Optional<String> functionName(int index) {
    return NameSection.functionName(this, index);
  }
}
