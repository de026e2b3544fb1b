package io.github.wasmrun.bench.jvm;

import io.github.wasmrun.Imports;
import io.github.wasmrun.Limits;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.bench.Effort;
import io.github.wasmrun.bench.guest.Kernels;
import java.io.IOException;
import run.endive.runtime.ExportFunction;
import run.endive.runtime.ImportValues;

/** A kernel on our default engine, on stock Endive and on V8; and with fuel. */
final class KernelRows {
  private KernelRows() {}

  static void measure(String name, Effort effort) throws IOException {
    Kernels ours = Guests.ours("kernels").instantiate().as(Kernels.class);
    ExportFunction endive = Guests.endive("kernels").apply(ImportValues.empty()).export(name);
    int argument = argument(name);
    try (NodePeer node = new NodePeer("kernels", name, argument)) {
      new Match(contestant(ours, name))
          .against(
              "jvm.kernel." + name,
              Contestant.of(n -> repeat(i -> (int) endive.apply(i)[0], n, argument)))
          .against("jvm.kernel." + name + ".v8", node)
          .play(effort, "ms/run", 1e6);
    }
  }

  /** The same engine and module with fuel and without. */
  static void measureFuel(String name, Effort effort) throws IOException {
    WasmModule module = Guests.ours("kernels");
    Limits fuel = Limits.NONE.withFuel(Long.MAX_VALUE);
    Kernels with = module.instantiate(Imports.none(), fuel).as(Kernels.class);
    Kernels without = module.instantiate().as(Kernels.class);
    new Match(contestant(with, name))
        .against("jvm.fuel." + name, contestant(without, name))
        .play(effort, "ms/run", 1e6);
  }

  private static Contestant contestant(Kernels kernels, String name) {
    int argument = argument(name);
    return Contestant.of(n -> repeat(i -> run(kernels, name, i), n, argument));
  }

  /** The sizes in which the kernels are measured: some milliseconds of work. */
  private static int argument(String name) {
    return switch (name) {
      case "fib" -> 30;
      case "sieve" -> 1 << 21;
      case "sha256" -> 16;
      case "matmul" -> 4;
      default -> 1_000_000;
    };
  }

  private static int run(Kernels kernels, String name, int argument) {
    return switch (name) {
      case "fib" -> kernels.fib(argument);
      case "sieve" -> kernels.sieve(argument);
      case "sha256" -> kernels.sha256(argument);
      case "matmul" -> kernels.matmul(argument);
      default -> kernels.indirect(argument);
    };
  }

  private static int repeat(Contestant.Loop kernel, int n, int argument) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      sum += kernel.run(argument);
    }
    return sum;
  }
}
