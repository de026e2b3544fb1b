package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.spi.WasiPlatform;
import io.github.wasmrun.wasi.WasiClock;
import io.github.wasmrun.wasi.WasiRandom;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The clocks and random numbers of the host that this runs on. */
public final class Hosts {
  private static @Nullable WasiPlatform platform;

  private Hosts() {}

  /** The host's clocks. */
  public static WasiClock clock() {
    return platform().clock();
  }

  /** The host's random numbers. */
  public static WasiRandom random() {
    return platform().random();
  }

  private static WasiPlatform platform() {
    WasiPlatform known = platform;
    if (known == null) {
      known = new PlainPlatform();
      for (WasiPlatform found : ServiceLoader.load(WasiPlatform.class)) {
        if (found.runsHere()) {
          known = found;
        }
      }
      platform = known;
    }
    return known;
  }
}
