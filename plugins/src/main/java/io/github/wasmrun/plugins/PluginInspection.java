package io.github.wasmrun.plugins;

import io.github.wasmrun.plugins.manifest.PluginManifest;
import io.github.wasmrun.type.ImportType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a plugin's modules say of it before any of their code runs. Immutable.
 *
 * @param sha256 the SHA-256 of its own module, 64 lower-case hexadecimal digits
 * @param contract the guest contract that it keeps to; empty if it keeps to none
 * @param manifest that of the source or of a section of the module; empty if there is none there
 * @param manifestByCode whether there is none there, but {@code plugin_get_manifest} gives one
 * @param functions the functions that an application may call
 * @param imports what it wants from the application: neither its contract nor WASI supplies it
 * @param wasi whether it uses WASI
 * @param problems why it cannot be loaded, whatever it is granted; empty if nothing is wrong
 */
public record PluginInspection(
    String sha256,
    Optional<GuestContract> contract,
    Optional<PluginManifest> manifest,
    boolean manifestByCode,
    List<String> functions,
    List<ImportType> imports,
    boolean wasi,
    List<String> problems) {
  /** Copies the lists. */
  public PluginInspection {
    Objects.requireNonNull(sha256, "sha256");
    functions = List.copyOf(functions);
    imports = List.copyOf(imports);
    problems = List.copyOf(problems);
  }
}
