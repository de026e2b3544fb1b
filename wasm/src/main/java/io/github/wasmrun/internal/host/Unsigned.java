package io.github.wasmrun.internal.host;

/** Writes unsigned integers. */
public final class Unsigned {
  private Unsigned() {}

  /** In decimal. */
  public static String text(long number) {
    return Long.toUnsignedString(number);
  }
}
