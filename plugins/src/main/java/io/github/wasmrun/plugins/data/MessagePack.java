package io.github.wasmrun.plugins.data;

import org.jspecify.annotations.Nullable;

/**
 * Reads and writes <a
 * href="https://github.com/msgpack/msgpack/blob/master/spec.md">MessagePack</a>, whose values are
 * plain objects of Java.
 *
 * <p>As {@link io.github.wasmrun.json.Json}: maps with texts as keys, lists, {@link Long}, {@link
 * Double}, {@link String}, {@link Boolean}, null; and {@code byte[]} for binary data. Extension
 * types, timestamps among them, are refused, as are numbers beyond 64 bits with a sign and keys
 * that are there twice. Thread-safe.
 */
public final class MessagePack {
  /** How deep arrays and maps may be nested: 256. */
  public static final int MAX_DEPTH = 256;

  private MessagePack() {}

  /**
   * The value that {@code bytes} are.
   *
   * @throws DataException if they are no MessagePack, or go beyond what is said above
   */
  public static @Nullable Object decode(byte[] bytes) {
    return new MessagePackReader(bytes).read();
  }

  /**
   * The bytes of {@code value}; each number and length in its shortest form.
   *
   * @throws IllegalArgumentException if there is something that MessagePack has not here, or it is
   *     nested deeper than {@link #MAX_DEPTH}
   */
  public static byte[] encode(@Nullable Object value) {
    return new MessagePackWriter().write(value);
  }
}
