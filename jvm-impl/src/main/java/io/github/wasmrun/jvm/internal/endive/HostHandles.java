package io.github.wasmrun.jvm.internal.endive;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.Instance;
import run.endive.runtime.WasmFunctionHandle;

/** Methods of Java interfaces in the form in which Endive calls host functions. */
final class HostHandles {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodHandle FAIL = find("fail", RuntimeException.class, Throwable.class);

  /** By interface, so that what is made for one goes with it. */
  private static final ClassValue<Map<Method, InterfaceImplementer.Factory>> FACTORIES =
      new ClassValue<>() {
        @Override
        protected Map<Method, InterfaceImplementer.Factory> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private HostHandles() {}

  private static MethodHandle find(String name, Class<?> result, Class<?>... params) {
    try {
      return LOOKUP.findStatic(HostHandles.class, name, MethodType.methodType(result, params));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code method} as a handle of type {@code (Object implementation, Object[]) -> Object}. */
  static MethodHandle spread(Method method) {
    return unreflect(method)
        .asSpreader(Object[].class, method.getParameterCount())
        .asType(MethodType.methodType(Object.class, Object.class, Object[].class));
  }

  private static MethodHandle unreflect(Method method) {
    Class<?> owner = method.getDeclaringClass();
    HostHandles.class.getModule().addReads(owner.getModule());
    try {
      return MethodHandles.privateLookupIn(owner, LOOKUP).unreflect(method);
    } catch (IllegalAccessException e) {
      try {
        return LOOKUP.unreflect(method); // public and exported
      } catch (IllegalAccessException hidden) {
        throw new IllegalArgumentException(
            owner.getName() + " is not open to " + HostHandles.class.getModule(), hidden);
      }
    }
  }

  /** What Endive calls for a method with numbers only and at most one result. */
  static WasmFunctionHandle direct(Method method, Object implementation) {
    InterfaceImplementer.Factory factory =
        FACTORIES.get(method.getDeclaringClass()).computeIfAbsent(method, HostHandles::implement);
    return (WasmFunctionHandle) factory.create(implementation);
  }

  private static InterfaceImplementer.Factory implement(Method method) {
    MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
    MethodHandle call = unreflect(method).asType(type.insertParameterTypes(0, Object.class));
    for (int i = 0; i < type.parameterCount(); i++) {
      call = MethodHandles.filterArguments(call, i + 1, fromLong(type.parameterType(i)));
    }
    call = call.asSpreader(long[].class, type.parameterCount());
    call = MethodHandles.filterReturnValue(call, toLongs(type.returnType()));
    MethodHandle fail =
        MethodHandles.collectArguments(
            MethodHandles.throwException(long[].class, RuntimeException.class), 0, FAIL);
    call = MethodHandles.catchException(call, Throwable.class, fail);
    call = MethodHandles.dropArguments(call, 1, Instance.class);
    return InterfaceImplementer.implementHere(
        WasmFunctionHandle.class, Map.of(applyMethod(), call));
  }

  private static Method applyMethod() {
    try {
      return WasmFunctionHandle.class.getMethod("apply", Instance.class, long[].class);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MethodHandle fromLong(Class<?> type) {
    return find(type.getName() + "Of", type, long.class);
  }

  private static MethodHandle toLongs(Class<?> type) {
    return type == void.class ? find("noResult", long[].class) : find("result", long[].class, type);
  }

  private static RuntimeException fail(Throwable thrown) {
    return HostFailure.of(thrown);
  }

  private static int intOf(long value) {
    return (int) value;
  }

  private static long longOf(long value) {
    return value;
  }

  private static float floatOf(long value) {
    return Float.intBitsToFloat((int) value);
  }

  private static double doubleOf(long value) {
    return Double.longBitsToDouble(value);
  }

  private static long @Nullable [] noResult() {
    return null;
  }

  private static long[] result(int value) {
    return new long[] {value};
  }

  private static long[] result(long value) {
    return new long[] {value};
  }

  private static long[] result(float value) {
    return new long[] {Float.floatToRawIntBits(value)};
  }

  private static long[] result(double value) {
    return new long[] {Double.doubleToRawLongBits(value)};
  }
}
