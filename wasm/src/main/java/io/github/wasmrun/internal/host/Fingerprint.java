package io.github.wasmrun.internal.host;

import io.github.wasmrun.internal.Sha256;
import java.util.Arrays;

/** A short stand-in for a long row of bytes. One thread at a time. */
public final class Fingerprint {
  private final Sha256 hash = new Sha256();

  /** Adds the low 8 bits of {@code value}. */
  public void add(int value) {
    hash.add(value);
  }

  /** Adds 4 bytes. */
  public void addInt(int value) {
    hash.addInt(value);
  }

  /** The words that stand for the bytes and for no others; nothing can be added after it. */
  public int[] finish() {
    return hash.finish();
  }

  /** Whether two fingerprints stand for the same bytes. */
  public static boolean same(int[] a, int[] b) {
    return Arrays.equals(a, b);
  }
}
