package io.github.wasmrun.component.model;

/**
 * A value type where a type is used: a primitive one or the index of a definition. Immutable.
 *
 * @param code the index, or a negative number for a primitive type: its code less 128
 */
public record ValueTypeRef(int code) {
  /** Whether this is a primitive type. */
  public boolean isPrimitive() {
    return code < 0;
  }
}
