package io.github.wasmrun.demo.example;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;

/** What programs get besides WASI. */
public final class Programs {
  /** What programs of the benchmarks of sightglass call around the part that is to be measured. */
  public static final Imports BENCH =
      Imports.of("bench", "start", HostFunction.of(Programs::ignore))
          .withFunction("bench", "end", HostFunction.of(Programs::ignore));

  private Programs() {}

  private static void ignore() {}
}
