package io.github.wasmrun.internal;

/** Checks numbers of settings. */
public final class Range {
  private Range() {}

  /**
   * A number of a setting.
   *
   * @throws IllegalArgumentException if {@code value} is not {@code min} to {@code max}
   */
  public static void check(String name, long value, long min, long max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          name + " must be " + min + " to " + max + ", got " + value);
    }
  }
}
