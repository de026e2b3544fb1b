package io.github.wasmrun.jvm.internal.host;

import io.github.wasmrun.jvm.internal.interfaces.InterfaceCall;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Methods of Java interfaces as handles. */
public final class MethodAccess {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  /** By interface, so that what is made for one goes with it. */
  private static final ClassValue<Map<Method, MethodHandle>> PROFILED =
      new ClassValue<>() {
        @Override
        protected Map<Method, MethodHandle> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private MethodAccess() {}

  /** {@code method} as a handle of type {@code (Object implementation, Object[]) -> Object}. */
  static MethodHandle spread(Method method) {
    return unreflect(method)
        .asSpreader(Object[].class, method.getParameterCount())
        .asType(MethodType.methodType(Object.class, Object.class, Object[].class));
  }

  /**
   * {@code method} as a handle of type {@code (Object implementation, parameters…)}, the same each
   * time, of a class of its own if that can be: so the JIT compiler sees which objects it is called
   * on.
   */
  public static MethodHandle profiled(Method method) {
    return PROFILED
        .get(method.getDeclaringClass())
        .computeIfAbsent(method, MethodAccess::newProfiled);
  }

  private static MethodHandle newProfiled(Method method) {
    try {
      return InterfaceCall.of(method);
    } catch (IllegalAccessException | LinkageError e) {
      MethodHandle slower = unreflect(method); // needs no class beside the interface
      return slower.asType(slower.type().changeParameterType(0, Object.class));
    }
  }

  /** {@code method} as a handle. */
  public static MethodHandle unreflect(Method method) {
    Class<?> owner = method.getDeclaringClass();
    MethodAccess.class.getModule().addReads(owner.getModule());
    try {
      return MethodHandles.privateLookupIn(owner, LOOKUP).unreflect(method);
    } catch (IllegalAccessException e) {
      try {
        return LOOKUP.unreflect(method); // public and exported
      } catch (IllegalAccessException hidden) {
        throw new IllegalArgumentException(
            owner.getName() + " is not open to " + MethodAccess.class.getModule(), hidden);
      }
    }
  }
}
