package io.github.wasmrun.jvm.internal.files;

import io.github.wasmrun.spi.FileStorage;
import io.github.wasmrun.spi.WasiPlatform;
import io.github.wasmrun.wasi.WasiClock;
import io.github.wasmrun.wasi.WasiRandom;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Clocks that can wait, random numbers and storages of the JVM. */
public final class JvmPlatform implements WasiPlatform, WasiClock {
  private final Clock clock = Clock.systemUTC();
  private final SecureRandom random = new SecureRandom();

  @Override
  public WasiClock clock() {
    return this;
  }

  @Override
  public WasiRandom random() {
    return (target, offset, length) -> {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      System.arraycopy(bytes, 0, target, offset, length);
    };
  }

  @Override
  public CompletableFuture<FileStorage> storage(String name) {
    return DirectoryStorage.open(name);
  }

  @Override
  public CompletableFuture<Void> deleteStorage(String name) {
    return DirectoryStorage.delete(name);
  }

  @Override
  public long realtimeNanos() {
    Instant now = clock.instant();
    return now.getEpochSecond() * 1_000_000_000 + now.getNano();
  }

  @Override
  public long monotonicNanos() {
    return System.nanoTime();
  }

  @Override
  public long realtimeResolutionNanos() {
    return 1000;
  }

  @Override
  public long monotonicResolutionNanos() {
    return 1;
  }

  /** Interrupting the thread ends the wait; the thread stays marked as interrupted. */
  @Override
  public boolean sleep(long nanos) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
