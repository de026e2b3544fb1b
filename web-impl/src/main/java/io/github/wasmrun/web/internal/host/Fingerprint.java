package io.github.wasmrun.web.internal.host;

import io.github.wasmrun.web.internal.js.Names;
import org.teavm.jso.JSObject;

/**
 * A short stand-in for a long row of bytes: the page numbers the rows that it has seen, which takes
 * less code than a hash.
 */
public final class Fingerprint {
  private static final JSObject NUMBERS = Names.newMap();
  private static int next;

  private final StringBuilder row = new StringBuilder();

  /** Adds the low 8 bits of {@code value}. */
  public void add(int value) {
    row.append((char) (value & 0xFF));
  }

  /** Adds 4 bytes. */
  public void addInt(int value) {
    row.append((char) (value >>> 16)).append((char) value);
  }

  /** The word that stands for the bytes and for no others; nothing can be added after it. */
  public int[] finish() {
    String name = row.toString();
    int number = Names.get(NUMBERS, name);
    if (number < 0) {
      number = next++;
      Names.put(NUMBERS, name, number);
    }
    return new int[] {number};
  }

  /** Whether two fingerprints stand for the same bytes. */
  public static boolean same(int[] a, int[] b) {
    return a[0] == b[0];
  }
}
