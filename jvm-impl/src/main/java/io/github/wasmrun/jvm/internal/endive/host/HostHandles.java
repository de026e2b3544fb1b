package io.github.wasmrun.jvm.internal.endive.host;

import io.github.wasmrun.jvm.internal.endive.interfaces.InterfaceCall;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import run.endive.runtime.WasmFunctionHandle;

/** Methods of Java interfaces in the form in which Endive calls host functions. */
final class HostHandles {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  /**
   * By interface, so that what is made for one goes with it. One class for all implementations: two
   * of them merge where a number is the result, not where an array is, which then need not exist.
   */
  private static final ClassValue<Map<Method, MethodHandle>> CONSTRUCTORS =
      new ClassValue<>() {
        @Override
        protected Map<Method, MethodHandle> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private HostHandles() {}

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
    MethodHandle constructor =
        CONSTRUCTORS
            .get(method.getDeclaringClass())
            .computeIfAbsent(method, HostHandles::implement);
    try {
      return (WasmFunctionHandle) constructor.invoke(implementation);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static MethodHandle implement(Method method) {
    MethodType type =
        MethodType.methodType(method.getReturnType(), method.getParameterTypes())
            .insertParameterTypes(0, Object.class);
    return HandleClass.constructor(profiled(method).asType(type));
  }

  private static MethodHandle profiled(Method method) {
    try {
      return InterfaceCall.of(method);
    } catch (IllegalAccessException | LinkageError e) {
      return unreflect(method); // slower, but needs no class beside the interface
    }
  }
}
