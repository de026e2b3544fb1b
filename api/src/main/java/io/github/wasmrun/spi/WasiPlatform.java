package io.github.wasmrun.spi;

import io.github.wasmrun.wasi.Errno;
import io.github.wasmrun.wasi.FileException;
import io.github.wasmrun.wasi.WasiClock;
import io.github.wasmrun.wasi.WasiRandom;
import java.util.concurrent.CompletableFuture;

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

  /**
   * The storage {@code name}, made where it is missing. The future fails with {@link
   * FileException}: {@link Errno#BUSY} if it is open, {@link Errno#NOTSUP} if the host has none.
   *
   * @param name letters of ASCII, digits, {@code -} and {@code _}
   */
  default CompletableFuture<FileStorage> storage(String name) {
    return CompletableFuture.failedFuture(new FileException(Errno.NOTSUP, "persistent files"));
  }

  /** Removes the storage {@code name} with all that is in it; fails as {@link #storage} does. */
  default CompletableFuture<Void> deleteStorage(String name) {
    return CompletableFuture.failedFuture(new FileException(Errno.NOTSUP, "persistent files"));
  }
}
