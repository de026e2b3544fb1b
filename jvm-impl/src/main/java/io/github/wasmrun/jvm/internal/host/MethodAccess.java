package io.github.wasmrun.jvm.internal.host;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;

/** Methods of Java interfaces as handles. */
public final class MethodAccess {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  private MethodAccess() {}

  /** {@code method} as a handle of type {@code (Object implementation, Object[]) -> Object}. */
  static MethodHandle spread(Method method) {
    return unreflect(method)
        .asSpreader(Object[].class, method.getParameterCount())
        .asType(MethodType.methodType(Object.class, Object.class, Object[].class));
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
