package io.github.wasmrun.jvm.internal.code;

import org.jspecify.annotations.Nullable;

/** Knows which functions belong to an engine. */
@FunctionalInterface
public interface OwnerCheck {
  /**
   * Checks that a value, if it is a function, belongs to the engine.
   *
   * @param what names the value in the text of the error
   * @throws IllegalArgumentException if it belongs to another
   */
  void check(String what, @Nullable Object value);
}
