package io.github.wasmrun.yjs;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A position in a type that moves with what is next to it, such as a cursor; Yjs calls it a
 * relative position. {@link YDoc#resolve} says where it is. Immutable.
 */
public final class YPosition {
  private final byte[] bytes;

  private YPosition(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A position of bytes, which are looked at when it is used. */
  public static YPosition of(byte[] bytes) {
    return new YPosition(bytes.clone());
  }

  static YPosition owning(byte[] bytes) {
    return new YPosition(bytes);
  }

  /** The position in the format of Yjs, to be sent to others. */
  public byte[] bytes() {
    return bytes.clone();
  }

  byte[] raw() {
    return bytes;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof YPosition position && Arrays.equals(bytes, position.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
