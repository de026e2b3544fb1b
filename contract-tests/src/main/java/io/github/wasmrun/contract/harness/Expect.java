package io.github.wasmrun.contract.harness;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Assertions, without the checks of the Java language that TeaVM leaves out. */
public final class Expect {
  private Expect() {}

  /** Code that is expected to throw. */
  @FunctionalInterface
  public interface Code {
    void run() throws Throwable;
  }

  public static AssertionError failure(String message) {
    return new AssertionError(message);
  }

  public static void isTrue(boolean condition, String what) {
    if (!condition) {
      throw failure(what);
    }
  }

  public static void equal(@Nullable Object expected, @Nullable Object actual) {
    if (!Objects.equals(expected, actual)) {
      throw failure("expected " + text(expected) + ", got " + text(actual));
    }
  }

  public static void equal(int expected, int actual) {
    if (expected != actual) {
      throw failure("expected int " + expected + ", got " + actual);
    }
  }

  public static void equal(long expected, long actual) {
    if (expected != actual) {
      throw failure("expected long " + expected + ", got " + actual);
    }
  }

  /** Equal bit for bit, so that 0.0 and -0.0 differ; every NaN equals every other. */
  public static void equal(float expected, float actual) {
    if (Float.floatToIntBits(expected) != Float.floatToIntBits(actual)) {
      throw failure("expected float " + expected + ", got " + actual);
    }
  }

  /** Equal bit for bit, so that 0.0 and -0.0 differ; every NaN equals every other. */
  public static void equal(double expected, double actual) {
    if (Double.doubleToLongBits(expected) != Double.doubleToLongBits(actual)) {
      throw failure("expected double " + expected + ", got " + actual);
    }
  }

  public static void same(@Nullable Object expected, @Nullable Object actual) {
    if (expected != actual) {
      throw failure("expected the same object " + text(expected) + ", got " + text(actual));
    }
  }

  public static void array(byte[] expected, byte[] actual) {
    if (!Arrays.equals(expected, actual)) {
      throw failure("expected " + Arrays.toString(expected) + ", got " + Arrays.toString(actual));
    }
  }

  /** The values of a call with several results, or of any array. */
  public static void values(@Nullable Object actual, @Nullable Object... expected) {
    if (!(actual instanceof Object[] array)) {
      throw failure("expected an Object[], got " + text(actual));
    }
    equal(Arrays.asList(expected), Arrays.asList(array));
  }

  public static void contains(String part, @Nullable String whole) {
    if (whole == null || !whole.contains(part)) {
      throw failure("expected a text with \"" + part + "\", got " + whole);
    }
  }

  /** What {@code code} throws, which must be exactly of class {@code type}. */
  public static <T extends Throwable> T thrown(Class<T> type, Code code) {
    try {
      code.run();
    } catch (Throwable thrown) {
      return ofClass(type, thrown);
    }
    throw failure("expected " + type.getName() + ", nothing was thrown");
  }

  /** What {@code code} throws, which must have this class and this text. */
  public static <T extends Throwable> T thrown(Class<T> type, String message, Code code) {
    T thrown = thrown(type, code);
    message(message, thrown);
    return thrown;
  }

  public static void message(String message, Throwable thrown) {
    if (!message.equals(thrown.getMessage())) {
      throw failure("expected the text\n    " + message + "\n  got\n    " + thrown.getMessage());
    }
  }

  /** {@code thrown}, which must be exactly of class {@code type}. */
  @SuppressWarnings("unchecked")
  public static <T extends Throwable> T ofClass(Class<T> type, @Nullable Throwable thrown) {
    if (thrown == null || thrown.getClass() != type) {
      throw failure("expected " + type.getName() + ", got " + thrown);
    }
    return (T) thrown;
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Object[] array) {
      return "Object[] " + Arrays.toString(array);
    }
    if (value instanceof List || value instanceof String) {
      return "\"" + value + "\"";
    }
    return value.getClass().getSimpleName() + " " + value;
  }
}
