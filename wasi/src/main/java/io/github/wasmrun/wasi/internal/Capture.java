package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.wasi.io.WasiOutput;
import java.util.Arrays;

/** Keeps output up to a limit, and drops what comes behind it. */
public final class Capture implements WasiOutput {
  private final int limit;
  private byte[] bytes = new byte[64];
  private int count;
  private boolean cut;

  /** Keeps {@code limit} bytes. */
  public Capture(int limit) {
    this.limit = limit;
  }

  /** Straight out of the guest's memory. */
  void write(GuestMemory memory, int address, int length) {
    int kept = room(length);
    if (kept > 0) {
      memory.load(address, bytes, count, kept);
      count += kept;
    }
  }

  @Override
  public void write(byte[] source, int offset, int length) {
    int kept = room(length);
    System.arraycopy(source, offset, bytes, count, kept);
    count += kept;
  }

  /** How much of {@code length} bytes is kept; there is place for it then. */
  private int room(int length) {
    int kept = Math.min(length, limit - count);
    cut |= kept < length;
    if (kept > bytes.length - count) {
      long doubled = Math.min(limit, 2L * bytes.length);
      bytes = Arrays.copyOf(bytes, Math.max(count + kept, (int) doubled));
    }
    return kept;
  }

  /** What was kept so far. */
  public byte[] bytes() {
    return Arrays.copyOf(bytes, count);
  }

  /** Whether something was dropped. */
  public boolean isCut() {
    return cut;
  }
}
