package io.github.wasmrun.cli;

import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arguments and results of functions as texts. */
final class Values {
  private static final BigInteger I32_END = BigInteger.ONE.shiftLeft(32);
  private static final BigInteger I64_END = BigInteger.ONE.shiftLeft(64);

  private Values() {}

  /**
   * The arguments of a call.
   *
   * @throws IllegalArgumentException if a text is no value of its parameter, or their number is
   *     wrong
   */
  static @Nullable Object[] parse(String function, FuncType type, List<String> texts) {
    if (texts.size() != type.params().size()) {
      throw new IllegalArgumentException(
          function
              + " takes "
              + type.params().size()
              + " arguments, not "
              + texts.size()
              + ": "
              + type);
    }
    @Nullable Object[] values = new Object[texts.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = parse(type.params().get(i), texts.get(i), i);
    }
    return values;
  }

  private static @Nullable Object parse(ValType type, String text, int index) {
    try {
      if (type == ValType.I32) {
        return integer(text, I32_END).intValue();
      }
      if (type == ValType.I64) {
        return integer(text, I64_END).longValue();
      }
      if (type == ValType.F32) {
        return Float.parseFloat(text);
      }
      if (type == ValType.F64) {
        return Double.parseDouble(text);
      }
      if (type.isRef() && text.equals("null")) {
        return null;
      }
    } catch (NumberFormatException e) {
      // Reported below.
    }
    throw new IllegalArgumentException(
        "argument " + (index + 1) + ": '" + text + "' is no value of type " + type);
  }

  /** A decimal or hexadecimal number, signed or unsigned. */
  private static BigInteger integer(String text, BigInteger end) {
    boolean negative = text.startsWith("-");
    String digits = negative ? text.substring(1) : text;
    boolean hex = digits.startsWith("0x") || digits.startsWith("0X");
    BigInteger number = hex ? new BigInteger(digits.substring(2), 16) : new BigInteger(digits);
    if (number.signum() < 0) {
      throw new NumberFormatException(text);
    }
    BigInteger value = negative ? number.negate() : number;
    if (value.compareTo(end) >= 0 || value.compareTo(end.shiftRight(1).negate()) < 0) {
      throw new NumberFormatException(text);
    }
    return value;
  }
}
