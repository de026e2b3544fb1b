package io.github.wasmrun.jvm.internal.code;

import io.github.wasmrun.feature.Feature;

/** A module needs a feature that the code cannot have. The engine makes the user's exception. */
public final class LackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Feature feature;

  /**
   * A lack.
   *
   * @param what who needs it, for example {@code the code has instructions of it}
   */
  public LackException(Feature feature, String what) {
    super(what, null, false, false);
    this.feature = feature;
  }

  /** What is lacking. */
  public Feature feature() {
    return feature;
  }
}
