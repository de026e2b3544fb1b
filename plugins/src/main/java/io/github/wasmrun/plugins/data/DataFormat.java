package io.github.wasmrun.plugins.data;

import io.github.wasmrun.internal.Utf8;
import io.github.wasmrun.json.Json;
import org.jspecify.annotations.Nullable;

/** How data becomes bytes. */
public enum DataFormat {
  /** JSON in UTF-8; bytes are lists of numbers. */
  JSON,
  /** <a href="https://msgpack.org">MessagePack</a>, see {@link MessagePack}. */
  MESSAGE_PACK;

  /**
   * The bytes of data, see {@link DataType#toData}.
   *
   * @throws IllegalArgumentException if this format has no such data
   */
  public byte[] encode(@Nullable Object data) {
    return this == JSON ? Utf8.encode(Json.text(JsonBytes.lists(data))) : MessagePack.encode(data);
  }

  /**
   * The data that bytes are.
   *
   * @throws io.github.wasmrun.json.JsonException if they are no JSON
   * @throws DataException if they are no MessagePack
   */
  public @Nullable Object decode(byte[] bytes) {
    return this == JSON ? Json.parse(bytes) : MessagePack.decode(bytes);
  }
}
