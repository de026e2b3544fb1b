package io.github.wasmrun.plugins;

import io.github.wasmrun.internal.Utf8;
import io.github.wasmrun.json.Json;
import io.github.wasmrun.json.JsonException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a plugin's function gets: bytes, which are often JSON or text. Immutable. */
public final class PluginRequest {
  private final byte[] bytes;

  private PluginRequest(byte[] bytes) {
    this.bytes = bytes;
  }

  /** These bytes. */
  public static PluginRequest of(byte[] bytes) {
    return new PluginRequest(Objects.requireNonNull(bytes, "bytes").clone());
  }

  /** A text, as UTF-8. */
  public static PluginRequest text(String text) {
    return new PluginRequest(Utf8.encode(Objects.requireNonNull(text, "text")));
  }

  /**
   * A value as JSON, see {@link Json#text}.
   *
   * @throws IllegalArgumentException if JSON has no such value
   */
  public static PluginRequest json(@Nullable Object value) {
    return text(Json.text(value));
  }

  /** Of bytes that nobody else has. */
  static PluginRequest own(byte[] bytes) {
    return new PluginRequest(bytes);
  }

  byte[] shared() {
    return bytes;
  }

  /** How many bytes there are. */
  public int byteLength() {
    return bytes.length;
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * The bytes as text.
   *
   * @throws JsonException if they are not UTF-8
   */
  public String text() {
    String text = Utf8.decode(bytes, 0, bytes.length);
    if (text == null) {
      throw new JsonException("the bytes are not UTF-8", 0);
    }
    return text;
  }

  /**
   * The value that the bytes are in JSON, see {@link Json#parse(byte[])}.
   *
   * @throws JsonException if they are no JSON
   */
  public @Nullable Object json() {
    return Json.parse(bytes);
  }
}
