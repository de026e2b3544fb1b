package io.github.wasmrun.conformance.component;

/** Unsigned numbers of 64 bits in texts, which TeaVM's class library does not read. */
final class Unsigned64 {
  private Unsigned64() {}

  /** The number that {@code text} has from {@code from} on. */
  static long parse(String text, int from, int radix) {
    if (from >= text.length()) {
      throw new IllegalArgumentException("no number: " + text);
    }
    long value = 0;
    for (int i = from; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), radix);
      if (digit < 0) {
        throw new IllegalArgumentException("no number: " + text);
      }
      value = value * radix + digit;
    }
    return value;
  }

  /** A decimal number. */
  static long parse(String text) {
    return parse(text, 0, 10);
  }
}
