package io.github.wasmrun.jvm.internal.values;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** UTF-8 as the Encoding Standard has it, where Java answers otherwise. */
public final class Utf8 {
  private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

  private Utf8() {}

  /** The bytes of {@code text}; a surrogate without partner becomes U+FFFD. */
  public static byte[] encode(String text) {
    Objects.requireNonNull(text, "text");
    try {
      ByteBuffer encoded =
          StandardCharsets.UTF_8
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .replaceWith(REPLACEMENT)
              .encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The text of {@code bytes}; an encoded surrogate becomes three U+FFFD, in Java it is one. */
  public static String decode(byte[] bytes) {
    for (int i = 0; i < bytes.length - 1; i++) {
      if (isSurrogate(bytes, i)) {
        byte[] broken = bytes.clone();
        for (int j = i; j < broken.length - 1; j++) {
          if (isSurrogate(broken, j)) {
            broken[j + 1] = (byte) 0xFF; // as much an error as before, but of one byte
          }
        }
        return new String(broken, StandardCharsets.UTF_8);
      }
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Whether the first two bytes of an encoded surrogate are at {@code index}. */
  private static boolean isSurrogate(byte[] bytes, int index) {
    return bytes[index] == (byte) 0xED && (bytes[index + 1] & 0xE0) == 0xA0;
  }
}
