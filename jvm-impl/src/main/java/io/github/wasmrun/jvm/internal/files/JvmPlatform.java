package io.github.wasmrun.jvm.internal.files;

import io.github.wasmrun.engine.limit.HostCalls;
import io.github.wasmrun.wasi.spi.WasiPlatform;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Clocks that can wait and random numbers of the JVM. */
public final class JvmPlatform implements WasiPlatform {
  private final Clock clock = Clock.systemUTC();
  private final SecureRandom random = new SecureRandom();

  @Override
  public void fillRandom(byte[] target, int offset, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    System.arraycopy(bytes, 0, target, offset, length);
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
      long left = nanos;
      while (left > 0) {
        long patience = HostCalls.patience();
        if (patience == 0) {
          return false; // the guest ends when it goes on
        }
        long start = System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(Math.min(left, patience));
        left -= System.nanoTime() - start;
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
