package io.github.wasmrun.internal.host;

import io.github.wasmrun.internal.Utf8;
import org.jspecify.annotations.Nullable;

/** Decodes UTF-8 as strictly as the specification wants it. */
public final class Utf8Decoder {
  private Utf8Decoder() {}

  /**
   * The text, or null if the bytes, which must be there and in no memory that threads share, are no
   * UTF-8.
   */
  public static @Nullable String decode(byte[] bytes, int offset, int length) {
    return Utf8.decode(bytes, offset, length);
  }
}
