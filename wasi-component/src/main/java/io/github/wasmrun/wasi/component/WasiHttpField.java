package io.github.wasmrun.wasi.component;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A field of the head of a request or an answer, or of trailers. Immutable.
 *
 * @param name the name; components see it in lower case
 * @param value the value; each char is a byte, since values may have any
 */
public record WasiHttpField(String name, String value) {
  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if a char of the value is above U+00FF
   */
  public WasiHttpField {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) > 0xFF) {
        throw new IllegalArgumentException("the field " + name + " has a char that is no byte");
      }
    }
  }

  /** The bytes of the value. */
  public byte[] bytes() {
    return value.getBytes(StandardCharsets.ISO_8859_1);
  }
}
