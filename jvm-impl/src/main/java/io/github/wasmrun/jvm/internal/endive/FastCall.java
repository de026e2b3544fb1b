package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.spi.Checks;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Calls a compiled function with up to three boxed arguments, around Endive's arrays.
 *
 * <p>Making one takes as long as thousands of calls, so a function gets it after some of them.
 */
final class FastCall {
  static final int CALLS_BEFORE = 500;

  private static final int MAX_PARAMS = 3;
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  private final MethodHandle handle;

  private FastCall(MethodHandle handle) {
    this.handle = handle;
  }

  /** The fast way to call {@code function}, or null if there is none. */
  static @Nullable FastCall of(GuestFunction function) {
    Signature signature = function.signature();
    if (signature.params.length > MAX_PARAMS || !DirectCalls.work()) {
      return null;
    }
    return CallHandles.direct(function.instance().guestModule(), function.index())
        .map(direct -> new FastCall(boxed(function, direct)))
        .orElse(null);
  }

  private static MethodHandle boxed(GuestFunction function, MethodHandle direct) {
    MethodHandle call = direct;
    int count = direct.type().parameterCount() - 1;
    for (int i = 0; i < count; i++) {
      MethodHandle unbox =
          MethodHandles.insertArguments(
              unboxer(direct.type().parameterType(i + 1)), 0, function, i);
      call = MethodHandles.filterArguments(call, i + 1, unbox);
    }
    return call.asType(MethodType.genericMethodType(count + 1));
  }

  private static MethodHandle unboxer(Class<?> type) {
    try {
      return LOOKUP.findStatic(
          FastCall.class,
          type.getName() + "Of",
          MethodType.methodType(type, GuestFunction.class, int.class, Object.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Nullable Object call(GuestInstance instance) {
    try {
      return handle.invokeExact((Object) instance);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  @Nullable Object call(GuestInstance instance, @Nullable Object a) {
    try {
      return handle.invokeExact((Object) instance, a);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  @Nullable Object call(GuestInstance instance, @Nullable Object a, @Nullable Object b) {
    try {
      return handle.invokeExact((Object) instance, a, b);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  @Nullable Object call(
      GuestInstance instance, @Nullable Object a, @Nullable Object b, @Nullable Object c) {
    try {
      return handle.invokeExact((Object) instance, a, b, c);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  /** What the handle throws is what callers get, checked exceptions of host functions as well. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException unchecked(Throwable thrown) throws T {
    throw (T) thrown;
  }

  private static @Nullable Object checked(GuestFunction function, int place, @Nullable Object v) {
    return Checks.argument(function.name(), function.type(), place, v);
  }

  private static int intOf(GuestFunction function, int place, @Nullable Object value) {
    return value instanceof Integer number ? number : (Integer) checked(function, place, value);
  }

  private static long longOf(GuestFunction function, int place, @Nullable Object value) {
    return value instanceof Long number ? number : (Long) checked(function, place, value);
  }

  private static float floatOf(GuestFunction function, int place, @Nullable Object value) {
    return value instanceof Float number ? number : (Float) checked(function, place, value);
  }

  private static double doubleOf(GuestFunction function, int place, @Nullable Object value) {
    return value instanceof Double number ? number : (Double) checked(function, place, value);
  }
}
