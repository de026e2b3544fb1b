package io.github.wasmrun.web.internal.number;

import org.teavm.classlib.impl.text.DoubleAnalyzer;
import org.teavm.jso.JSBody;

/**
 * The digits of a double, by JavaScript: the shortest that denote it, as the JDK gives them since
 * 19. TeaVM's own way takes 8 KB of a page for its tables and writes {@code Double.MIN_VALUE} with
 * 16 digits. {@link NumberPlugin} has pages call this one.
 */
public final class DoubleDigits {
  /** How many digits a mantissa has for TeaVM. */
  private static final int LENGTH = 18;

  private DoubleDigits() {}

  /**
   * Takes a number apart.
   *
   * @param value finite and not 0
   * @param result gets the sign, a mantissa of 18 decimal digits and the exponent of the first one
   */
  public static void analyze(double value, DoubleAnalyzer.Result result) {
    String text = exponential(Math.abs(value));
    long mantissa = 0;
    int digits = 0;
    int index = 0;
    char c = text.charAt(index);
    while (c != 'e') {
      if (c != '.') {
        mantissa = mantissa * 10 + (c - '0');
        digits++;
      }
      c = text.charAt(++index);
    }
    while (digits < LENGTH) {
      mantissa *= 10;
      digits++;
    }
    boolean negative = text.charAt(index + 1) == '-';
    int exponent = 0;
    for (int i = index + 2; i < text.length(); i++) {
      exponent = exponent * 10 + (text.charAt(i) - '0');
    }
    result.sign = value < 0;
    result.mantissa = mantissa;
    result.exponent = negative ? -exponent : exponent;
  }

  /** Where one digit would do, Java takes the nearest two: 4.9E-324, not 5E-324. */
  @JSBody(
      params = "value",
      script =
          "var text = value.toExponential();"
              + "return text.charAt(1) === 'e' ? value.toExponential(1) : text;")
  private static native String exponential(double value);
}
