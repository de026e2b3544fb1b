package io.github.wasmrun.wasi.io;

import io.github.wasmrun.internal.host.Services;
import io.github.wasmrun.wasi.spi.WasiPlatform;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The clocks and random numbers of the host that this runs on. */
final class Hosts {
  private static @Nullable WasiPlatform platform;

  private Hosts() {}

  /** The host's clocks. */
  static WasiClock clock() {
    return new HostClock(platform());
  }

  /** The host's random numbers. */
  static WasiRandom random() {
    return platform()::fillRandom;
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

  private record HostClock(WasiPlatform host) implements WasiClock {
    @Override
    public long realtimeNanos() {
      return host.realtimeNanos();
    }

    @Override
    public long monotonicNanos() {
      return host.monotonicNanos();
    }

    @Override
    public long realtimeResolutionNanos() {
      return host.realtimeResolutionNanos();
    }

    @Override
    public long monotonicResolutionNanos() {
      return host.monotonicResolutionNanos();
    }

    @Override
    public boolean sleep(long nanos) {
      return host.sleep(nanos);
    }

    @Override
    public CompletableFuture<Boolean> sleepAsync(long nanos) {
      return host.sleepAsync(nanos);
    }
  }
}
