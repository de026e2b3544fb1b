package io.github.wasmrun;

import io.github.wasmrun.type.TagType;
import org.jspecify.annotations.Nullable;

/** A tag of exceptions. Only engines implement it. */
public non-sealed interface Tag extends Extern {
  @Override
  TagType type();

  /**
   * An exception with this tag, as if a guest had thrown it: a host function that throws it can be
   * called by a guest that catches it by the tag, and the values arrive there.
   *
   * @param payload the values, of the tag's types
   * @throws IllegalArgumentException if number or types of the values do not fit
   * @throws UnsupportedFeatureException if the tag has types that a module defines, such as {@code
   *     (ref 0)}
   */
  GuestException newException(@Nullable Object... payload);
}
