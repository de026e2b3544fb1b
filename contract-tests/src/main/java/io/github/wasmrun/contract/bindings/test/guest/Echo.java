package io.github.wasmrun.contract.bindings.test.guest;

import io.github.wasmrun.component.support.Option;
import io.github.wasmrun.component.support.Result;
import io.github.wasmrun.component.support.ResultException;
import io.github.wasmrun.component.support.Tuple0;
import io.github.wasmrun.component.support.Tuple1;
import io.github.wasmrun.component.support.Tuple2;
import io.github.wasmrun.component.support.Unsigned;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The interface {@code test:guest/echo@1.0.0}. */
public interface Echo {
  /** The function {@code echo-bool}. */
  boolean echoBool(boolean x);

  /** The function {@code echo-u8}. */
  int echoU8(int x);

  /** The function {@code echo-s8}. */
  byte echoS8(byte x);

  /** The function {@code echo-u16}. */
  int echoU16(int x);

  /** The function {@code echo-s16}. */
  short echoS16(short x);

  /** The function {@code echo-u32}. */
  @Unsigned
  int echoU32(@Unsigned int x);

  /** The function {@code echo-s32}. */
  int echoS32(int x);

  /** The function {@code echo-u64}. */
  @Unsigned
  long echoU64(@Unsigned long x);

  /** The function {@code echo-s64}. */
  long echoS64(long x);

  /** The function {@code echo-f32}. */
  float echoF32(float x);

  /** The function {@code echo-f64}. */
  double echoF64(double x);

  /** The function {@code echo-char}. */
  int echoChar(int x);

  /** The function {@code echo-color}. */
  Color echoColor(Color x);

  /** The function {@code echo-access}. */
  Access echoAccess(Access x);

  /** The function {@code echo-string}. */
  String echoString(String x);

  /** The function {@code echo-bytes}. */
  byte[] echoBytes(byte[] x);

  /** The function {@code echo-numbers}. */
  long[] echoNumbers(long[] x);

  /** The function {@code echo-chars}. */
  int[] echoChars(int[] x);

  /** The function {@code echo-strings}. */
  List<String> echoStrings(List<String> x);

  /** The function {@code echo-point}. */
  Point echoPoint(Point x);

  /** The function {@code echo-shape}. */
  Shape echoShape(Shape x);

  /** The function {@code echo-points}. */
  List<Point> echoPoints(List<Point> x);

  /** The function {@code echo-tuple}. */
  Tuple2<Integer, String> echoTuple(Tuple2<Integer, String> x);

  /** The function {@code echo-option}. */
  @Nullable String echoOption(@Nullable String x);

  /** The function {@code echo-options}. */
  @Nullable Option<Integer> echoOptions(@Nullable Option<Integer> x);

  /** The function {@code echo-result}. */
  Tuple1<Result<@Unsigned Integer, String>> echoResult(Result<@Unsigned Integer, String> x);

  /**
   * Gives the number, or the text as an error.
   *
   * @throws UnwrapException if the function gives an error
   */
  @Unsigned
  int unwrap(Result<@Unsigned Integer, String> x);

  /**
   * The function {@code check}.
   *
   * @throws CheckException if the function gives an error
   */
  void check(boolean x);

  /**
   * A place.
   *
   * @param x the component {@code x}
   * @param name the component {@code name}
   */
  record Point(int x, String name) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public Point {
      Objects.requireNonNull(name, "name");
    }

    /** The same with another {@code x}. */
    public Point withX(int x) {
      return new Point(x, name);
    }

    /** The same with another {@code name}. */
    public Point withName(String name) {
      return new Point(x, name);
    }
  }

  /** The variant {@code shape}. */
  sealed interface Shape {
    /** Calls the function of the case that this is, and gives what it gives. */
    <R> R match(
        Function<? super Point, ? extends R> dot,
        Function<? super String, ? extends R> text,
        Supplier<? extends R> none);

    /**
     * The case {@code dot}.
     *
     * @param value what it carries
     */
    record Dot(Point value) implements Shape {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Dot {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super Point, ? extends R> dot,
          Function<? super String, ? extends R> text,
          Supplier<? extends R> none) {
        return dot.apply(value);
      }
    }

    /**
     * The case {@code text}.
     *
     * @param value what it carries
     */
    record Text(String value) implements Shape {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Text {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super Point, ? extends R> dot,
          Function<? super String, ? extends R> text,
          Supplier<? extends R> none) {
        return text.apply(value);
      }
    }

    /** The case {@code none}. */
    record None() implements Shape {
      @Override
      public <R> R match(
          Function<? super Point, ? extends R> dot,
          Function<? super String, ? extends R> text,
          Supplier<? extends R> none) {
        return none.get();
      }
    }
  }

  /** The enumeration {@code color}. */
  enum Color {
    /** {@code red}. */
    RED("red"),
    /** {@code dark-green}. */
    DARK_GREEN("dark-green");

    private final String witName;

    Color(String witName) {
      this.witName = witName;
    }

    /** The name in WIT. */
    public String witName() {
      return witName;
    }
  }

  /** The set of flags {@code access}. Immutable. */
  final class Access {
    /** {@code read}. */
    public static final Access READ = new Access(1L << 0);

    /** {@code write}. */
    public static final Access WRITE = new Access(1L << 1);

    /** {@code exec}. */
    public static final Access EXEC = new Access(1L << 2);

    private static final String[] NAMES = {"read", "write", "exec"};

    private final long bits;

    private Access(long bits) {
      this.bits = bits;
    }

    /** No flag. */
    public static Access none() {
      return new Access(0);
    }

    /** All flags. */
    public static Access all() {
      return new Access((1L << 3) - 1);
    }

    /** The flags of these bits, the first flag in the lowest one; other bits are dropped. */
    public static Access ofBits(long bits) {
      return new Access(bits & all().bits);
    }

    /** The bits, the first flag in the lowest one. */
    public long bits() {
      return bits;
    }

    /** Whether all flags of the other set are in this one. */
    public boolean has(Access other) {
      return (bits & other.bits) == other.bits;
    }

    /** The flags of both sets. */
    public Access with(Access other) {
      return new Access(bits | other.bits);
    }

    /** The flags of this set that are not in the other one. */
    public Access without(Access other) {
      return new Access(bits & ~other.bits);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Access that && bits == that.bits;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(bits);
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder("Access[");
      String separator = "";
      for (int i = 0; i < NAMES.length; i++) {
        if ((bits >>> i & 1) != 0) {
          text.append(separator).append(NAMES[i]);
          separator = ", ";
        }
      }
      return text.append("]").toString();
    }
  }

  /** The error of functions, as an exception. */
  final class UnwrapException extends ResultException {
    private static final long serialVersionUID = 1L;

    private final transient String error;

    /** Makes an exception of an error. */
    public UnwrapException(String error) {
      super(String.valueOf(error));
      this.error = error;
    }

    @Override
    public String error() {
      return error;
    }
  }

  /** The error of functions, as an exception. */
  final class CheckException extends ResultException {
    private static final long serialVersionUID = 1L;

    /** Makes an exception. */
    public CheckException() {
      super("CheckException");
    }

    @Override
    public Tuple0 error() {
      return Tuple0.UNIT;
    }
  }
}
