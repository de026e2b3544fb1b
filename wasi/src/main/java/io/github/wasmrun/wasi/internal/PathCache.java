package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.internal.Utf8;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Paths that a guest used lately, as texts: programs use the same ones again, and in a browser
 * making a text of bytes takes as long as the rest of opening a file.
 */
final class PathCache {
  /** So many paths; a power of two. */
  private static final int SIZE = 64;

  /** Longer ones are not kept. */
  private static final int MAX_LENGTH = 256;

  private final byte @Nullable [][] bytes = new byte[SIZE][];
  private final @Nullable String[] texts = new String[SIZE];

  /** The text of the first {@code length} bytes; null if they are no UTF-8. */
  @Nullable String decode(byte[] path, int length) {
    if (length > MAX_LENGTH) {
      return Utf8.decode(path, 0, length);
    }
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + path[i];
    }
    int slot = (hash ^ hash >>> 16) & SIZE - 1;
    byte[] known = bytes[slot];
    if (known != null && isStart(known, path, length)) {
      return texts[slot];
    }
    String text = Utf8.decode(path, 0, length);
    if (text != null) {
      bytes[slot] = Arrays.copyOf(path, length);
      texts[slot] = text;
    }
    return text;
  }

  private static boolean isStart(byte[] known, byte[] path, int length) {
    if (known.length != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known[i] != path[i]) {
        return false;
      }
    }
    return true;
  }
}
