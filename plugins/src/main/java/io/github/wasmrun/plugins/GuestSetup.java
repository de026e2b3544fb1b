package io.github.wasmrun.plugins;

import io.github.wasmrun.WasmModule;
import io.github.wasmrun.type.ImportType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * What an instance of a plugin is made of.
 *
 * @param modules by name, the plugin's own one first
 * @param settings how it runs
 * @param configuration what it is configured with, defaults included
 * @param functions the application's functions
 * @param id the plugin's id as far as it is known
 * @param log gets what the plugin writes
 */
record GuestSetup(
    Map<String, WasmModule> modules,
    PluginSettings settings,
    Map<String, Object> configuration,
    HostFunctions functions,
    Supplier<String> id,
    BiConsumer<LogLevel, String> log) {

  WasmModule main() {
    return modules.values().iterator().next();
  }

  Permissions permissions() {
    return settings.permissions();
  }

  /** Writes a line if it is important enough. */
  void log(LogLevel level, String text) {
    if (level.compareTo(settings.logLevel()) >= 0) {
      log.accept(level, text);
    }
  }

  /** Imports of all modules that none of them exports and that no contract supplies. */
  List<ImportType> importsOfApplication() {
    List<ImportType> all = new ArrayList<>();
    for (WasmModule module : modules.values()) {
      for (ImportType wanted : module.imports()) {
        if (!modules.containsKey(wanted.module())
            && !wanted.module().equals(Linked.WASI)
            && !wanted.module().equals(ExtismEnvironment.MODULE)
            && !wanted.module().equals(WasmrunGuest.MODULE)) {
          all.add(wanted);
        }
      }
    }
    return all;
  }
}
