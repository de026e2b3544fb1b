package io.github.wasmrun.spi.call;

import org.jspecify.annotations.Nullable;

/** A function that an engine can call without boxes. */
public interface NumberFunction {
  /** Makes a call of it, to be used again and again; null if its values are not all numbers. */
  @Nullable NumberCall numberCall();
}
