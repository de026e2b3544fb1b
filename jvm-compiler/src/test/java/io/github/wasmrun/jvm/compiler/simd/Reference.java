package io.github.wasmrun.jvm.compiler.simd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Instructions of vectors, computed lane by lane from their name: slow and plain. */
final class Reference {
  private final String op;
  private final boolean signed;
  private final int bits;
  private final int lanes;
  private final List<Lanes> in;
  private final long scalar;

  private Reference(String name, List<Lanes> in, long scalar) {
    String shape = name.substring(0, name.indexOf('.'));
    this.op = name.substring(name.indexOf('.') + 1);
    this.signed = !op.endsWith("_u") && !op.endsWith("_u_zero");
    this.bits =
        shape.equals("v128") ? 64 : Integer.parseInt(shape.substring(1, shape.indexOf('x')));
    this.lanes = 128 / bits;
    this.in = in;
    this.scalar = scalar;
  }

  /** The vector that an instruction gives. */
  static Lanes vector(String name, List<Lanes> in, long scalar) {
    Reference reference = new Reference(name, in, scalar);
    boolean isFloat = name.startsWith("f");
    Lanes result = new Lanes();
    for (int i = 0; i < reference.lanes; i++) {
      long lane;
      if (isFloat) {
        lane = reference.floatLane(i);
      } else {
        lane = reference.intLane(i);
      }
      result.set(reference.bits, i, lane);
    }
    return result;
  }

  /** The i32 that an instruction gives for a vector. */
  static int number(String name, Lanes in) {
    Reference reference = new Reference(name, List.of(in), 0);
    int all = 1;
    int any = 0;
    int mask = 0;
    for (int i = 0; i < reference.lanes; i++) {
      long lane = in.signed(reference.bits, i);
      all &= lane != 0 ? 1 : 0;
      any |= lane != 0 ? 1 : 0;
      mask |= lane < 0 ? 1 << i : 0;
    }
    return switch (reference.op) {
      case "all_true" -> all;
      case "any_true" -> any;
      default -> mask;
    };
  }

  private long a(int lane) {
    return in.get(0).get(bits, lane, signed);
  }

  private long b(int lane) {
    return in.get(1).get(bits, lane, signed);
  }

  private long c(int lane) {
    return in.get(2).get(bits, lane, signed);
  }

  private long clamp(long value, boolean toSigned) {
    long least = toSigned ? -(1L << bits - 1) : 0;
    long most = toSigned ? (1L << bits - 1) - 1 : (1L << bits) - 1;
    return Math.max(least, Math.min(most, value));
  }

  private static long mask(boolean condition) {
    return condition ? -1 : 0;
  }

  private long intLane(int i) {
    String name = op.startsWith("relaxed_") ? op.substring(8) : op;
    if (name.startsWith("ext") || name.startsWith("narrow") || name.startsWith("dot")) {
      return widthLane(name, i);
    }
    if (name.startsWith("trunc")) {
      return truncated(i);
    }
    return switch (name) {
      case "not" -> ~a(i);
      case "and" -> a(i) & b(i);
      case "andnot" -> a(i) & ~b(i);
      case "or" -> a(i) | b(i);
      case "xor" -> a(i) ^ b(i);
      case "bitselect", "laneselect" -> a(i) & c(i) | b(i) & ~c(i);
      case "add" -> a(i) + b(i);
      case "sub" -> a(i) - b(i);
      case "mul" -> a(i) * b(i);
      case "neg" -> -a(i);
      case "abs" -> a(i) < 0 ? -a(i) : a(i);
      case "add_sat_s", "add_sat_u" -> clamp(a(i) + b(i), signed);
      case "sub_sat_s", "sub_sat_u" -> clamp(a(i) - b(i), signed);
      case "min_s", "min_u" -> Math.min(a(i), b(i));
      case "max_s", "max_u" -> Math.max(a(i), b(i));
      case "avgr_u" -> (a(i) + b(i) + 1) / 2;
      case "popcnt" -> Long.bitCount(in.get(0).unsigned(bits, i));
      case "eq" -> mask(a(i) == b(i));
      case "ne" -> mask(a(i) != b(i));
      case "lt_s", "lt_u" -> mask(a(i) < b(i));
      case "gt_s", "gt_u" -> mask(a(i) > b(i));
      case "le_s", "le_u" -> mask(a(i) <= b(i));
      case "ge_s", "ge_u" -> mask(a(i) >= b(i));
      case "shl" -> a(i) << scalar % bits;
      case "shr_s" -> a(i) >> scalar % bits;
      case "shr_u" -> a(i) >>> scalar % bits;
      case "q15mulr_sat_s", "q15mulr_s" -> clamp(a(i) * b(i) + 0x4000 >> 15, true);
      case "splat" -> scalar;
      case "swizzle" -> {
        long index = in.get(1).unsigned(8, i);
        yield index < 16 ? in.get(0).unsigned(8, (int) index) : 0;
      }
      default -> throw new AssertionError("no reference for " + op);
    };
  }

  /** Instructions that read lanes of another width. */
  private long widthLane(String name, int i) {
    int half = bits / 2;
    Lanes first = in.get(0);
    Lanes second = in.size() > 1 ? in.get(1) : first;
    if (name.startsWith("narrow")) {
      Lanes from = i < lanes / 2 ? first : second;
      return clamp(from.signed(2 * bits, i % (lanes / 2)), signed);
    }
    if (name.startsWith("extadd_pairwise")) {
      return first.get(half, 2 * i, signed) + first.get(half, 2 * i + 1, signed);
    }
    if (name.equals("dot_i8x16_i7x16_add_s")) {
      return (short) dot(8, 2 * i) + (short) dot(8, 2 * i + 1) + c(i);
    }
    if (name.startsWith("dot")) {
      return dot(half, i);
    }
    int lane = name.contains("_high_") ? lanes + i : i;
    long product = name.startsWith("extmul") ? second.get(half, lane, signed) : 1;
    return first.get(half, lane, signed) * product;
  }

  private long dot(int width, int pair) {
    Lanes first = in.get(0);
    Lanes second = in.get(1);
    return first.signed(width, 2 * pair) * second.signed(width, 2 * pair)
        + first.signed(width, 2 * pair + 1) * second.signed(width, 2 * pair + 1);
  }

  private long truncated(int i) {
    boolean wide = op.contains("f64x2");
    if (wide && i > 1) {
      return 0;
    }
    double value = wide ? in.get(0).f64(i) : in.get(0).f32(i);
    if (Double.isNaN(value)) {
      return 0;
    }
    if (Double.isInfinite(value)) {
      return clamp(value > 0 ? Long.MAX_VALUE : Long.MIN_VALUE, signed);
    }
    BigDecimal whole = new BigDecimal(value).setScale(0, RoundingMode.DOWN);
    BigDecimal least = BigDecimal.valueOf(Long.MIN_VALUE);
    return clamp(whole.max(least).min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue(), signed);
  }

  private long floatLane(int i) {
    switch (op) {
      case "convert_i32x4_s", "convert_i32x4_u":
        return Float.floatToRawIntBits((float) in.get(0).get(32, i, signed));
      case "convert_low_i32x4_s", "convert_low_i32x4_u":
        return Double.doubleToRawLongBits((double) in.get(0).get(32, i, signed));
      case "demote_f64x2_zero":
        return i > 1 ? 0 : Float.floatToRawIntBits((float) in.get(0).f64(i));
      case "promote_low_f32x4":
        return Double.doubleToRawLongBits(in.get(0).f32(i));
      case "splat":
        return scalar;
      case "neg":
        return a(i) ^ Long.MIN_VALUE >>> 64 - bits;
      case "abs":
        return a(i) & ~(1L << bits - 1);
      case "pmin", "relaxed_min":
        return number(1, i) < number(0, i) ? b(i) : a(i);
      case "pmax", "relaxed_max":
        return number(0, i) < number(1, i) ? b(i) : a(i);
      case "eq", "ne", "lt", "gt", "le", "ge":
        return mask(compare(number(0, i), number(1, i)));
      default:
        return computed(i);
    }
  }

  private boolean compare(double x, double y) {
    return switch (op) {
      case "eq" -> x == y;
      case "ne" -> x != y;
      case "lt" -> x < y;
      case "gt" -> x > y;
      case "le" -> x <= y;
      default -> x >= y;
    };
  }

  private double number(int operand, int lane) {
    return bits == 32 ? in.get(operand).f32(lane) : in.get(operand).f64(lane);
  }

  private static double sign(double of, double zero) {
    return zero == 0 ? Math.copySign(zero, of) : zero;
  }

  /** Arithmetic: floats by doubles, which is exact enough to be rounded once more. */
  private long computed(int i) {
    double x = number(0, i);
    double y = in.size() > 1 ? number(1, i) : 0;
    double z = in.size() > 2 ? number(2, i) : 0;
    double result =
        switch (op) {
          case "add" -> x + y;
          case "sub" -> x - y;
          case "mul" -> x * y;
          case "div" -> x / y;
          case "sqrt" -> Math.sqrt(x);
          case "ceil" -> StrictMath.ceil(x);
          case "floor" -> StrictMath.floor(x);
          case "trunc" -> sign(x, x < 0 ? StrictMath.ceil(x) : StrictMath.floor(x));
          case "nearest" -> StrictMath.rint(x);
          case "min" ->
              x != x || y != y ? Double.NaN : x == 0 && y == 0 ? zero(x, y, true) : x < y ? x : y;
          case "max" ->
              x != x || y != y ? Double.NaN : x == 0 && y == 0 ? zero(x, y, false) : x > y ? x : y;
          case "relaxed_madd" -> (bits == 32 ? (float) (x * y) : x * y) + z;
          case "relaxed_nmadd" -> -(bits == 32 ? (float) (x * y) : x * y) + z;
          default -> throw new AssertionError("no reference for " + op);
        };
    return bits == 32
        ? Float.floatToRawIntBits((float) result)
        : Double.doubleToRawLongBits(result);
  }

  private static double zero(double x, double y, boolean least) {
    boolean negative = 1 / x < 0 || 1 / y < 0;
    boolean positive = 1 / x > 0 || 1 / y > 0;
    return (least ? negative : !positive) ? -0.0 : 0.0;
  }
}
