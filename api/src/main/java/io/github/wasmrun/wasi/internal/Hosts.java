package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.spi.FileStorage;
import io.github.wasmrun.spi.WasiPlatform;
import io.github.wasmrun.spi.host.Services;
import io.github.wasmrun.wasi.WasiClock;
import io.github.wasmrun.wasi.WasiRandom;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The clocks, random numbers and storages of the host that this runs on. */
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

  /** The storage {@code name} of the host. */
  static CompletableFuture<FileStorage> storage(String name) {
    return platform().storage(name);
  }

  /** Removes the storage {@code name} of the host. */
  static CompletableFuture<Void> deleteStorage(String name) {
    return platform().deleteStorage(name);
  }

  private static WasiPlatform platform() {
    WasiPlatform known = platform;
    if (known != null) {
      return known;
    }
    for (WasiPlatform found : Services.of(WasiPlatform.class).found()) {
      if (found.runsHere()) {
        platform = found;
        return found;
      }
    }
    return new PlainPlatform();
  }
}
