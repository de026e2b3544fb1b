package io.github.wasmrun.jvm.compiler.runtime.heap;

import io.github.wasmrun.jvm.compiler.runtime.RuntimeType;
import org.jspecify.annotations.Nullable;

/**
 * A structure of a guest. The generated subclasses have the fields, one class for all types of one
 * shape; a class whose fields continue those of another one extends that.
 */
public abstract class Struct {
  /** What the structure is for casts. */
  public final RuntimeType type;

  /** For generated classes: all fields are zero or null. */
  protected Struct(RuntimeType type) {
    this.type = type;
  }

  /** A new structure of {@code type}, which has the fields of this one. */
  public abstract Struct make(RuntimeType type);

  /**
   * Sets a field, for whoever has no code for the shape.
   *
   * @param bits the bits of a number, or the low half of a vector
   * @param high the high half of a vector
   * @param reference a reference
   */
  public void put(int field, long bits, long high, @Nullable Object reference) {
    throw new IndexOutOfBoundsException(field);
  }
}
