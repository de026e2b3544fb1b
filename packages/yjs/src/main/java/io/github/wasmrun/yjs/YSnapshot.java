package io.github.wasmrun.yjs;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a document has seen at a moment: all that came, and all that went. It holds no contents; a
 * document {@linkplain YDocOptions#withKeepingDeleted that keeps what is deleted} shows what was so
 * then. Immutable.
 */
public final class YSnapshot {
  private final byte[] bytes;

  private YSnapshot(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A snapshot of bytes, which are looked at when it is used. */
  public static YSnapshot of(byte[] bytes) {
    return new YSnapshot(bytes.clone());
  }

  static YSnapshot owning(byte[] bytes) {
    return new YSnapshot(bytes);
  }

  /** The snapshot in the first format. */
  public byte[] bytes() {
    return bytes.clone();
  }

  byte[] raw() {
    return bytes;
  }

  /** Whether the bytes are equal; {@link Yjs#sameSnapshot} compares what they say. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof YSnapshot snapshot && Arrays.equals(bytes, snapshot.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
