package io.github.wasmrun.wit.model;

import java.util.Optional;

/** What gates an item: {@code @since}, {@code @unstable} and {@code @deprecated}. */
public sealed interface WitStability {
  /** No gate. */
  WitStability UNKNOWN = new Unknown();

  /** No gate. */
  record Unknown() implements WitStability {}

  /**
   * {@code @since(version = …)}.
   *
   * @param since the version of the package that has the item first
   * @param deprecated the version from which it is deprecated
   */
  record Stable(WitVersion since, Optional<WitVersion> deprecated) implements WitStability {}

  /**
   * {@code @unstable(feature = …)}.
   *
   * @param feature the name of the feature
   * @param deprecated the version from which it is deprecated
   */
  record Unstable(String feature, Optional<WitVersion> deprecated) implements WitStability {}

  /** Whether there is no gate. */
  default boolean isUnknown() {
    return this instanceof Unknown;
  }
}
