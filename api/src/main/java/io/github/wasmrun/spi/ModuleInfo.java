package io.github.wasmrun.spi;

import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.TagType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What {@link ModuleReader} found in a module. The lists of functions, tables, memories, globals
 * and tags are the specification's index spaces: imports come first. Immutable; the arrays must not
 * be changed.
 *
 * @param bytes the module
 * @param types the defined types
 * @param imports the imports
 * @param exports the exports
 * @param exportIndexes for each export its index in the index space of its kind
 * @param functions for each function its type
 * @param tables for each table its type
 * @param memories for each memory its type
 * @param globals for each global its type
 * @param tags for each tag its type
 * @param tagTypes for each tag its defined type
 * @param importCounts the number of imports of each {@link ExternKind}, by ordinal
 * @param start index of the start function
 * @param sections all sections in the order of the module, custom sections among them
 * @param limitOffsets for each own table and then each own memory where its limits start in the
 *     bytes
 */
public record ModuleInfo(
    byte[] bytes,
    List<DefinedType> types,
    List<ImportType> imports,
    List<ExportType> exports,
    int[] exportIndexes,
    List<DefinedType> functions,
    List<TableType> tables,
    List<MemoryType> memories,
    List<GlobalType> globals,
    List<TagType> tags,
    List<DefinedType> tagTypes,
    int[] importCounts,
    OptionalInt start,
    List<Section> sections,
    int[] limitOffsets) {

  /**
   * A section of a module. Immutable.
   *
   * @param id its number in the binary format, 0 for a custom section
   * @param name the name of a custom section, else empty
   * @param offset where its contents start, after the size and for a custom section after the name
   * @param length length of its contents in bytes, for a custom section without the name
   */
  public record Section(int id, String name, int offset, int length) {}

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
