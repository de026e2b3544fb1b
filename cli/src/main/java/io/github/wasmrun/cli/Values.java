package io.github.wasmrun.cli;

import io.github.wasmrun.V128;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.wat.Wast;
import io.github.wasmrun.wat.WastCommand;
import io.github.wasmrun.wat.WastValue;
import io.github.wasmrun.wat.WatException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Arguments and results of functions as texts: the literals of the text format. */
final class Values {
  private static final Pattern NUMBER = Pattern.compile("[-+.:_0-9a-zA-Z]+");
  private static final Pattern VECTOR =
      Pattern.compile("([if][0-9]+x[0-9]+)[: ]([-+.:_0-9a-zA-Z, ]+)");

  /** What Java prints for them, and so this command. */
  private static final Map<String, String> JAVA =
      Map.of("NaN", "nan", "Infinity", "inf", "-Infinity", "-inf");

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

  /** A result as it is printed. */
  static String text(@Nullable Object result) {
    if (result instanceof V128 vector) {
      return String.format(
          "i32x4:0x%08x,0x%08x,0x%08x,0x%08x",
          (int) vector.low(),
          (int) (vector.low() >>> 32),
          (int) vector.high(),
          (int) (vector.high() >>> 32));
    }
    return String.valueOf(result);
  }

  private static @Nullable Object parse(ValType type, String text, int index) {
    try {
      switch (type.kind()) {
        case I32:
          return (int) number("i32", text).bits();
        case I64:
          return number("i64", text).bits();
        case F32:
          return Float.intBitsToFloat((int) number("f32", text).bits());
        case F64:
          return Double.longBitsToDouble(number("f64", text).bits());
        case V128:
          return vector(text);
        default:
          if (type.isNullable() && text.equals("null")) {
            return null;
          }
      }
    } catch (WatException e) {
      // Reported below.
    }
    throw new IllegalArgumentException(
        "argument "
            + (index + 1)
            + ": '"
            + text
            + "' is no value of type "
            + type
            + "; "
            + forms(type));
  }

  private static String forms(ValType type) {
    return switch (type.kind()) {
      case I32, I64 -> "forms: 10, -10, 0xFF";
      case F32, F64 -> "forms: 1.5, -1e3, 0x1.8p3, inf, -inf, nan, nan:0x200000";
      case V128 ->
          "forms: i8x16:, i16x8:, i32x4:, i64x2:, f32x4:, f64x2: and the lanes, as in"
              + " i32x4:1,2,3,4";
      default ->
          type.isNullable()
              ? "the only form: null"
              : "there is no form for it, so the function cannot be called from here";
    };
  }

  private static WastValue number(String type, String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new WatException("no literal", text, 0);
    }
    String literal = JAVA.getOrDefault(text, text).replace("0X", "0x");
    return value("(" + type + ".const " + literal + ")");
  }

  private static V128 vector(String text) {
    Matcher matcher = VECTOR.matcher(text);
    if (!matcher.matches()) {
      throw new WatException("no literal", text, 0);
    }
    String lanes = matcher.group(2).replace(',', ' ');
    WastValue value = value("(v128.const " + matcher.group(1) + " " + lanes + ")");
    int width = 128 / value.parts().size();
    long[] halves = new long[2];
    for (int i = 0; i < value.parts().size(); i++) {
      long mask = width == 64 ? -1 : (1L << width) - 1;
      int bit = i * width;
      halves[bit / 64] |= (value.parts().get(i).bits() & mask) << bit % 64;
    }
    return new V128(halves[0], halves[1]);
  }

  /** Whether it denotes several results: {@code nan:canonical}. */
  private static boolean isPattern(WastValue value) {
    return switch (value.kind()) {
      case F32_NAN_CANONICAL, F32_NAN_ARITHMETIC, F64_NAN_CANONICAL, F64_NAN_ARITHMETIC -> true;
      default -> false;
    };
  }

  private static WastValue value(String literal) {
    WastCommand command = Wast.parse("(invoke \"f\" " + literal + ")").get(0);
    WastValue value = ((WastCommand.Invoke) command).arguments().get(0);
    if (isPattern(value) || value.parts().stream().anyMatch(Values::isPattern)) {
      throw new WatException("a pattern, no value", literal, 0);
    }
    return value;
  }
}
