package io.github.wasmrun.wasi.io;

import io.github.wasmrun.wasi.spi.WasiPlatform;
import java.security.SecureRandom;

/** With what Java itself has on every host. */
final class PlainPlatform implements WasiPlatform {
  private final SecureRandom random = new SecureRandom();
  private byte[] portion = {};

  @Override
  public long realtimeResolutionNanos() {
    return 1_000_000;
  }

  @Override
  public long monotonicResolutionNanos() {
    return 1000;
  }

  @Override
  public void fillRandom(byte[] target, int offset, int length) {
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
