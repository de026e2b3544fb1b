package io.github.wasmrun.component.type;

import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.ImportType;
import java.util.List;

/**
 * The type of a core module. Immutable.
 *
 * @param imports its imports
 * @param exports its exports
 */
public record ModuleType(List<ImportType> imports, List<ExportType> exports) {
  /** Copies both lists. */
  public ModuleType {
    imports = List.copyOf(imports);
    exports = List.copyOf(exports);
  }

  /** The number of types in it. */
  public int size() {
    return 1 + imports.size() + exports.size();
  }
}
