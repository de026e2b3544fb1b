package io.github.wasmrun.cli;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.component.ComponentHostFunction;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.type.ImportType;
import java.util.Set;

/** A guest called an import that nothing supplies, and that is there by {@code --trap-imports}. */
final class ImportTrap extends WasmException {
  static final String OPTION = "--trap-imports";

  private static final long serialVersionUID = 1L;

  private ImportTrap(String name) {
    super("the import " + name + " was called, which nothing supplies", null);
  }

  /** Functions for all that a module imports, but from modules named {@code others}. */
  static Imports of(WasmModule module, Set<String> others) {
    Imports traps = Imports.none();
    for (ImportType wanted : module.imports()) {
      if (wanted.type().kind() == ExternKind.FUNC && !others.contains(wanted.module())) {
        String name = wanted.module() + "." + wanted.name();
        HostFunction.Body body =
            args -> {
              throw new ImportTrap(name);
            };
        traps = traps.withFunction(wanted.module(), wanted.name(), body);
      }
    }
    return traps;
  }

  /** A function for an import of a component. */
  static ComponentHostFunction of(String name) {
    return args -> {
      throw new ImportTrap(name);
    };
  }
}
