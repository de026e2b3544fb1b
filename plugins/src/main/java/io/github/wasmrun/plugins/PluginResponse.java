package io.github.wasmrun.plugins;

import io.github.wasmrun.internal.Utf8;
import io.github.wasmrun.json.Json;
import io.github.wasmrun.json.JsonException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a plugin's function gives: bytes, which are often JSON or text. Immutable. */
public final class PluginResponse {
  private final byte[] bytes;

  private PluginResponse(byte[] bytes) {
    this.bytes = bytes;
  }

  /** These bytes. */
  public static PluginResponse of(byte[] bytes) {
    return new PluginResponse(Objects.requireNonNull(bytes, "bytes").clone());
  }

  /** A text, as UTF-8. */
  public static PluginResponse text(String text) {
    return new PluginResponse(Utf8.encode(Objects.requireNonNull(text, "text")));
  }

  /**
   * A value as JSON, see {@link Json#text}.
   *
   * @throws IllegalArgumentException if JSON has no such value
   */
  public static PluginResponse json(@Nullable Object value) {
    return text(Json.text(value));
  }

  /** Of bytes that nobody else has. */
  static PluginResponse own(byte[] bytes) {
    return new PluginResponse(bytes);
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
