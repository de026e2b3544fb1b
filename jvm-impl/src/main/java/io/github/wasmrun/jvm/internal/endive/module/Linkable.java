package io.github.wasmrun.jvm.internal.endive.module;

import run.endive.wasm.WasmModule;
import run.endive.wasm.types.CodeSection;
import run.endive.wasm.types.FunctionImport;
import run.endive.wasm.types.GlobalImport;
import run.endive.wasm.types.Import;
import run.endive.wasm.types.ImportSection;
import run.endive.wasm.types.MemoryImport;
import run.endive.wasm.types.TableImport;
import run.endive.wasm.types.TagImport;

/**
 * The module as Endive instantiates it: each import has a name of its own, and there are no
 * exports.
 *
 * <p>The link checks are ours and are done. Endive finds imports by name and guesses where a module
 * imports two things under one name; with exports it also runs one that is called {@code _start}.
 */
public final class Linkable {
  public static final String MODULE = "import";

  private Linkable() {}

  /** The module to compile. */
  public static WasmModule compiled(WasmModule module) {
    return of(module, module.codeSection());
  }

  /** The module to interpret. */
  public static WasmModule interpreted(WasmModule module) {
    return of(module, StandIns.replace(module.codeSection()));
  }

  private static WasmModule of(WasmModule module, CodeSection code) {
    WasmModule.Builder linkable =
        WasmModule.builder()
            .withValidation(false)
            .setTypeSection(module.typeSection())
            .setImportSection(imports(module.importSection()))
            .setFunctionSection(module.functionSection())
            .setTableSection(module.tableSection())
            .setGlobalSection(module.globalSection())
            .setElementSection(module.elementSection())
            .setCodeSection(code)
            .setDataSection(module.dataSection());
    module.memorySection().ifPresent(linkable::setMemorySection);
    module.startSection().ifPresent(linkable::setStartSection);
    module.dataCountSection().ifPresent(linkable::setDataCountSection);
    module.tagSection().ifPresent(linkable::setTagSection);
    return linkable.build();
  }

  /** The name of import {@code index}. */
  static String name(int index) {
    return Integer.toString(index);
  }

  private static ImportSection imports(ImportSection section) {
    ImportSection.Builder renamed = ImportSection.builder();
    for (int i = 0; i < section.importCount(); i++) {
      renamed.addImport(renamed(section.getImport(i), name(i)));
    }
    return renamed.build();
  }

  private static Import renamed(Import original, String name) {
    if (original instanceof FunctionImport function) {
      return new FunctionImport(MODULE, name, function.typeIndex());
    }
    if (original instanceof GlobalImport global) {
      return new GlobalImport(MODULE, name, global.mutabilityType(), global.type());
    }
    if (original instanceof MemoryImport memory) {
      return new MemoryImport(MODULE, name, memory.limits());
    }
    if (original instanceof TableImport table) {
      return new TableImport(MODULE, name, table.entryType(), table.limits());
    }
    TagImport tag = (TagImport) original;
    return new TagImport(MODULE, name, tag.tagType().attribute(), tag.tagType().typeIdx());
  }
}
