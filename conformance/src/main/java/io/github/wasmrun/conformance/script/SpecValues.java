package io.github.wasmrun.conformance.script;

import io.github.wasmrun.V128;
import io.github.wasmrun.WasmFunction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as scripts write them; floats are their bits, as an {@code int} or {@code long}. */
final class SpecValues {
  private static final int CANONICAL_32 = 0x7FC00000;
  private static final long CANONICAL_64 = 0x7FF8000000000000L;

  private SpecValues() {}

  /** An argument. */
  static @Nullable Object argument(Command value) {
    switch (value.type()) {
      case "i32":
      case "f32":
        return (int) number(value.required("value"));
      case "i64":
      case "f64":
        return number(value.required("value"));
      case "v128":
        return vector(value);
      default:
        String text = value.text("value");
        if (text == null) {
          throw new IllegalArgumentException("an argument of type " + value.type());
        }
        return text.equals("null") ? null : HostRef.of(text);
    }
  }

  /** The low 64 bits of a whole number. */
  static long number(String text) {
    boolean negative = text.startsWith("-");
    long number = 0;
    for (int i = negative ? 1 : 0; i < text.length(); i++) {
      number = number * 10 + (text.charAt(i) - '0');
    }
    return negative ? -number : number;
  }

  private static V128 vector(Command value) {
    List<String> lanes = value.texts("value");
    int bits = 128 / lanes.size();
    long[] halves = new long[2];
    for (int i = 0; i < lanes.size(); i++) {
      long lane = number(lanes.get(i));
      halves[i * bits / 64] |= bits == 64 ? lane : (lane & (1L << bits) - 1) << i * bits % 64;
    }
    return new V128(halves[0], halves[1]);
  }

  /** Whether a result is what a script expects. */
  static boolean matches(@Nullable Object actual, Command expected) {
    switch (expected.type()) {
      case "i32":
        return actual instanceof Integer i && i == (int) number(expected.required("value"));
      case "i64":
        return actual instanceof Long l && l == number(expected.required("value"));
      case "f32":
        return bits32(actual) && isFloat((Integer) actual, expected.required("value"));
      case "f64":
        return actual instanceof Long l && isDouble(l, expected.required("value"));
      case "v128":
        return actual instanceof V128 vector && lanes(vector, expected);
      case "either":
        for (Command alternative : expected.list("values")) {
          if (matches(actual, alternative)) {
            return true;
          }
        }
        return false;
      default:
        return reference(actual, expected);
    }
  }

  private static boolean bits32(@Nullable Object actual) {
    return actual instanceof Integer;
  }

  private static boolean isFloat(int bits, String expected) {
    switch (expected) {
      case "nan:canonical":
        return (bits & 0x7FFFFFFF) == CANONICAL_32;
      case "nan:arithmetic":
        return (bits & CANONICAL_32) == CANONICAL_32;
      default:
        return bits == (int) number(expected);
    }
  }

  private static boolean isDouble(long bits, String expected) {
    switch (expected) {
      case "nan:canonical":
        return (bits & Long.MAX_VALUE) == CANONICAL_64;
      case "nan:arithmetic":
        return (bits & CANONICAL_64) == CANONICAL_64;
      default:
        return bits == number(expected);
    }
  }

  private static boolean lanes(V128 actual, Command expected) {
    List<String> lanes = expected.texts("value");
    String type = expected.required("lane_type");
    int bits = 128 / lanes.size();
    for (int i = 0; i < lanes.size(); i++) {
      long half = i * bits < 64 ? actual.low() : actual.high();
      long lane = half >>> i * bits % 64;
      boolean same;
      if (type.equals("f32")) {
        same = isFloat((int) lane, lanes.get(i));
      } else if (type.equals("f64")) {
        same = isDouble(lane, lanes.get(i));
      } else {
        long mask = bits == 64 ? -1 : (1L << bits) - 1;
        same = (lane & mask) == (number(lanes.get(i)) & mask);
      }
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static boolean reference(@Nullable Object actual, Command expected) {
    String value = expected.text("value");
    if (expected.type().equals("refnull") || "null".equals(value)) {
      return actual == null;
    }
    if (actual == null) {
      return false;
    }
    if (value != null) {
      return actual == HostRef.of(value);
    }
    switch (expected.type()) {
      case "funcref":
        return actual instanceof WasmFunction;
      case "i31ref":
        return actual instanceof Integer;
      case "structref":
      case "arrayref":
        return !(actual instanceof Integer
            || actual instanceof WasmFunction
            || actual instanceof HostRef);
      case "eqref":
        return !(actual instanceof WasmFunction || actual instanceof HostRef);
      default:
        return true;
    }
  }

  /** What a script expects, for a message. */
  static String text(Command expected) {
    if (expected.type().equals("either")) {
      StringBuilder all = new StringBuilder("either");
      for (Command alternative : expected.list("values")) {
        all.append(' ').append(text(alternative));
      }
      return all.toString();
    }
    StringBuilder text = new StringBuilder(expected.type());
    String lane = expected.text("lane_type");
    if (lane != null) {
      text.append(' ').append(lane);
    }
    for (String value : expected.texts("value")) {
      text.append(' ').append(value);
    }
    return text.toString();
  }

  /** A result, for a message. */
  static String text(@Nullable Object actual) {
    if (actual instanceof V128 vector) {
      return "v128 i64 " + unsigned(vector.low()) + " " + unsigned(vector.high());
    }
    if (actual instanceof Integer number) {
      return Long.toString(number & 0xFFFFFFFFL);
    }
    if (actual instanceof Long number) {
      return unsigned(number);
    }
    if (actual == null || actual instanceof HostRef) {
      return String.valueOf(actual);
    }
    return actual instanceof WasmFunction function ? function.type().toString() : "an object";
  }

  private static String unsigned(long number) {
    return Long.toUnsignedString(number);
  }
}
