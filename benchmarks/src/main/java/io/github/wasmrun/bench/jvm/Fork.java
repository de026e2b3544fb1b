package io.github.wasmrun.bench.jvm;

import io.github.wasmrun.bench.Effort;
import java.io.IOException;

/** The main class of a process that measures one group, started by {@link ForkedPart}. */
public final class Fork {
  /** How the groups of {@link PackageRows} begin. */
  static final String PACKAGE = "package.";

  /** How the groups of {@link GrowthRows} begin. */
  static final String GROWTH = "compile.growth.";

  private Fork() {}

  /** Measures the group {@code args[0]} with the effort {@code args[1]}. */
  public static void main(String[] args) throws IOException {
    EngineLoader.install();
    Effort effort = Effort.of(args[1]);
    if (args[0].startsWith(GROWTH)) {
      GrowthRows.measure(args[0].substring(GROWTH.length()), effort);
      return;
    }
    if (args[0].startsWith(PACKAGE)) {
      PackageRows.measure(args[0], effort);
      return;
    }
    switch (args[0]) {
      case "call.typed" -> CallRows.typed(effort);
      case "call.dynamic" -> CallRows.dynamic(effort);
      case "host.typed" -> CallRows.hostTyped(effort);
      case "host.several" -> CallRows.hostSeveral(effort);
      case "wasi.write", "wasi.write64k", "wasi.pathopen", "wasi.readdir" ->
          WasiRows.measure(args[0], effort);
      case "plugin.call", "plugin.load", "plugin.search" -> PluginRows.measure(args[0], effort);
      case "component.call" -> ComponentRows.call(effort);
      case "component.list" -> ComponentRows.list(effort);
      case "pool.roundtrip" -> PoolRows.roundTrip(effort);
      case "pool.speedup" -> PoolRows.speedUp(effort);
      case "simd.geomean" -> VectorRows.geomean(effort);
      case "simd.chacha" -> VectorRows.chacha(effort);
      case "fuel.fib", "fuel.sieve", "fuel.sha256", "fuel.matmul" ->
          KernelRows.measureFuel(args[0].substring("fuel.".length()), effort);
      case "program.sqljs",
          "program.quickjs",
          "program.lua",
          "program.coremark",
          "program.bz2",
          "program.sightglass" ->
          ProgramRows.measure(args[0], effort);
      default -> KernelRows.measure(args[0], effort);
    }
  }
}
