package io.github.wasmrun.bench.jvm;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.WasmModule;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The main class of a fresh process that loads a module, calls it once and says what that took.
 * With a third argument, a directory, compiled code is kept there.
 */
public final class StartMain {
  /** Loads a module without a call. */
  static final String NO_CALL = "none";

  private StartMain() {}

  /** Loads the module {@code args[1]} twice and calls it as {@code args[0]} says. */
  public static void main(String[] args) throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of(args[1]));
    EngineConfig config = EngineConfig.DEFAULTS;
    if (args.length > 2) {
      config = config.withCache(Path.of(args[2]));
    }
    WasmModule module = load(args[0], bytes, config);
    double wall = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    double cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    String peak =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .findFirst()
            .orElseThrow();
    double megabytes = Integer.parseInt(peak.replaceAll("\\D", "")) / 1024.0;
    long start = System.nanoTime();
    load(args[0], bytes, config);
    double again = (System.nanoTime() - start) / 1e6;
    System.out.println(
        cpu + " " + megabytes + " " + wall + " " + again + " " + module.interpreted().size());
  }

  private static WasmModule load(String name, byte[] bytes, EngineConfig config) {
    WasmModule module = Engine.create(config).compile(bytes);
    // No directories: the search for them ends with an error.
    Guest guest = Guest.ours(module, Map.of("fd_prestat_get", (self, first) -> 8), 0);
    switch (name) {
      case NO_CALL -> {}
      case "tiny" -> guest.call("add", 2, 3);
      case "sqljs" -> {
        guest.call("P");
        guest.call("La", 16);
      }
      case "jco" -> guest.call("cabi_realloc", 0, 0, 1, 8);
      default -> guest.call("_initialize");
    }
    return module;
  }
}
