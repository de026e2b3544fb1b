package io.github.wasmrun.component.support;

/** A tuple without elements; also what a side of a {@link Result} that carries nothing holds. */
public enum Tuple0 {
  /** The only value. */
  UNIT
}
