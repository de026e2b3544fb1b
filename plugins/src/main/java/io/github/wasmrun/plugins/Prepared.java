package io.github.wasmrun.plugins;

import io.github.wasmrun.WasmModule;
import io.github.wasmrun.plugins.manifest.ManifestException;
import io.github.wasmrun.plugins.manifest.PluginManifest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plugin whose modules are checked and compiled, of which nothing has run.
 *
 * @param label the id, or where it comes from while that is not known
 * @param modules its modules by name, its own one first
 * @param bytes of the modules, by name; empty if nobody else will need them
 * @param source where it comes from
 * @param manifestBytes a manifest that was loaded; null if there is none
 * @param manifest what it says of itself; null if only its code can say it
 * @param compiled compiles what else it needs
 */
record Prepared(
    String label,
    Map<String, WasmModule> modules,
    Map<String, byte[]> bytes,
    PluginSource source,
    byte @Nullable [] manifestBytes,
    @Nullable PluginManifest manifest,
    PluginSettings settings,
    CompiledModules compiled) {

  static Prepared of(
      PluginSource source,
      Map<String, WasmModule> modules,
      byte @Nullable [] manifestBytes,
      PluginSettings settings,
      CompiledModules compiled) {
    return of(source, modules, Map.of(), manifestBytes, settings, compiled);
  }

  static Prepared of(
      PluginSource source,
      Map<String, WasmModule> modules,
      Map<String, byte[]> bytes,
      byte @Nullable [] manifestBytes,
      PluginSettings settings,
      CompiledModules compiled) {
    WasmModule main = modules.values().iterator().next();
    PluginManifest manifest = null;
    String text = source.manifest();
    String id = source.id();
    try {
      List<byte[]> sections = main.customSections(PluginManifest.SECTION);
      if (text != null) {
        manifest = PluginManifest.parse(text);
      } else if (manifestBytes != null) {
        manifest = PluginManifest.parse(manifestBytes);
      } else if (sections.size() > 1) {
        throw new ManifestException(
            List.of("the module has " + sections.size() + " sections " + PluginManifest.SECTION),
            null);
      } else if (sections.size() == 1) {
        manifest = PluginManifest.parse(sections.get(0));
      } else if (id != null) {
        manifest = PluginManifest.ofId(id);
      }
    } catch (ManifestException e) {
      throw new PluginLoadException(
          source.toString(), PluginLoadException.Reason.MANIFEST, e.problems(), e);
    }
    checkId(source, manifest);
    return new Prepared(
        manifest == null ? source.toString() : manifest.id(),
        modules,
        bytes,
        source,
        manifestBytes,
        manifest,
        settings,
        compiled);
  }

  private static void checkId(PluginSource source, @Nullable PluginManifest manifest) {
    String id = source.id();
    if (id != null && manifest != null && !manifest.id().equals(id)) {
      throw new PluginLoadException(
          id,
          PluginLoadException.Reason.ID,
          List.of("the manifest has the id " + manifest.id()),
          null);
    }
  }

  WasmModule main() {
    return modules.values().iterator().next();
  }
}
