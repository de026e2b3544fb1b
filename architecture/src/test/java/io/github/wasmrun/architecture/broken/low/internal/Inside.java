package io.github.wasmrun.architecture.broken.low.internal;

/** Not for other modules. */
public final class Inside {
  private Inside() {}

  /** A name. */
  public static String name() {
    return "inside";
  }
}
