package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.spi.WasiPlatform;
import io.github.wasmrun.wasi.WasiClock;
import io.github.wasmrun.wasi.WasiRandom;
import java.security.SecureRandom;

/** With what Java itself has on every host. */
final class PlainPlatform implements WasiPlatform, WasiClock {
  private final SecureRandom random = new SecureRandom();
  private byte[] portion = {};

  @Override
  public WasiClock clock() {
    return this;
  }

  @Override
  public WasiRandom random() {
    return this::fill;
  }

  private void fill(byte[] target, int offset, int length) {
    if (portion.length != length) {
      portion = new byte[length];
    }
    random.nextBytes(portion);
    System.arraycopy(portion, 0, target, offset, length);
  }

  @Override
  public long realtimeNanos() {
    return System.currentTimeMillis() * 1_000_000;
  }

  @Override
  public long monotonicNanos() {
    return System.nanoTime();
  }

  /** Nothing of Java that waits may be named here: TeaVM would have to suspend the guest. */
  @Override
  public boolean sleep(long nanos) {
    long start = System.nanoTime();
    long now = start;
    while (now - start < nanos) {
      now = System.nanoTime();
    }
    return true;
  }
}
