package io.github.wasmrun.jvm.internal.code;

import org.jspecify.annotations.Nullable;

/**
 * Calls the exported functions of one compiled module with up to three boxed arguments. A code
 * maker makes a class for each module.
 *
 * <p>The function is chosen by a switch, not by an object's class: the JIT compiler then sees all
 * functions of a module from one place of a call.
 */
public abstract class BoxedCalls {
  /** The object of a function that is called. */
  public interface Callee {
    /** What the caller gets instead of {@code thrown}. */
    RuntimeException translate(Throwable thrown);

    /**
     * The argument at {@code place} with its right type, or an exception that says what is wrong.
     */
    @Nullable Object checked(@Nullable Object argument, int place);
  }

  /** Made by generated classes. */
  protected BoxedCalls() {}

  /** Calls function {@code index}; {@code function} is the object for errors. */
  public abstract @Nullable Object call(Object function, int index, InstanceCode instance);

  /** The same with an argument. */
  public abstract @Nullable Object call(
      Object function, int index, InstanceCode instance, @Nullable Object a);

  /** The same with two arguments. */
  public abstract @Nullable Object call(
      Object function, int index, InstanceCode instance, @Nullable Object a, @Nullable Object b);

  /** The same with three arguments. */
  public abstract @Nullable Object call(
      Object function,
      int index,
      InstanceCode instance,
      @Nullable Object a,
      @Nullable Object b,
      @Nullable Object c);

  /** For generated classes: what is thrown instead of {@code thrown}. */
  public static RuntimeException translate(Throwable thrown, Object function) {
    return ((Callee) function).translate(thrown);
  }

  /** For generated classes: an i32 argument. */
  public static int intOf(@Nullable Object value, Object function, int place) {
    return value instanceof Integer number ? number : (Integer) checked(value, function, place);
  }

  /** For generated classes: an i64 argument. */
  public static long longOf(@Nullable Object value, Object function, int place) {
    return value instanceof Long number ? number : (Long) checked(value, function, place);
  }

  /** For generated classes: an f32 argument. */
  public static float floatOf(@Nullable Object value, Object function, int place) {
    return value instanceof Float number ? number : (Float) checked(value, function, place);
  }

  /** For generated classes: an f64 argument. */
  public static double doubleOf(@Nullable Object value, Object function, int place) {
    return value instanceof Double number ? number : (Double) checked(value, function, place);
  }

  private static @Nullable Object checked(@Nullable Object value, Object function, int place) {
    return ((Callee) function).checked(value, place);
  }
}
