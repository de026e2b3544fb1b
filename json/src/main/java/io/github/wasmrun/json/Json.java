package io.github.wasmrun.json;

import io.github.wasmrun.internal.Utf8;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON, whose values are plain objects of Java.
 *
 * <p>An object is a {@link java.util.Map} in the order of the text, an array a {@link
 * java.util.List}; both cannot be changed. A number without fraction and exponent that fits is a
 * {@link Long}, any other a {@link Double}. A text is a {@link String}, then there are {@link
 * Boolean} and null. Thread-safe.
 */
public final class Json {
  /** How deep arrays and objects may be nested: 256. */
  public static final int MAX_DEPTH = 256;

  private Json() {}

  /**
   * The value that {@code text} is.
   *
   * @throws JsonException if it is no JSON, has a name twice in an object, a number beyond the
   *     range of a {@code double}, or is nested deeper than {@link #MAX_DEPTH}
   */
  public static @Nullable Object parse(String text) {
    return new JsonReader(Objects.requireNonNull(text, "text")).read();
  }

  /**
   * The value that bytes of UTF-8 are.
   *
   * @throws JsonException as {@link #parse(String)}, or if the bytes are no UTF-8
   */
  public static @Nullable Object parse(byte[] bytes) {
    String text = Utf8.decode(bytes, 0, bytes.length);
    if (text == null) {
      throw new JsonException("the bytes are not UTF-8", 0);
    }
    return parse(text);
  }

  /**
   * {@code value} as JSON, without spaces.
   *
   * @param value null, a {@link Boolean}, a {@link Number}, a {@link CharSequence}, or a {@link
   *     java.util.Map}, an {@link Iterable}, an {@link java.util.Optional} or an array of objects
   *     of such; names of a map are its keys as texts, an enum is its name
   * @throws IllegalArgumentException if there is anything else, a number is not finite, or it is
   *     nested deeper than {@link #MAX_DEPTH}
   */
  public static String text(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    JsonWriter.write(out, value, 0);
    return out.toString();
  }
}
