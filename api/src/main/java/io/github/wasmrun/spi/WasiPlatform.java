package io.github.wasmrun.spi;

import io.github.wasmrun.wasi.WasiClock;
import io.github.wasmrun.wasi.WasiRandom;

/**
 * What WASI takes from the host by default, for engine authors. Found by {@link
 * java.util.ServiceLoader}; without one there are Java's own clocks, busy waiting and {@code
 * SecureRandom}.
 */
public interface WasiPlatform {
  /** Whether this is for the host that it runs on; if not, it counts as absent. */
  default boolean runsHere() {
    return true;
  }

  /** The host's clocks. */
  WasiClock clock();

  /** The host's random numbers, fit for keys. */
  WasiRandom random();
}
