package io.github.wasmrun.jvm.internal.endive.host;

import io.github.wasmrun.jvm.internal.host.MethodAccess;
import io.github.wasmrun.jvm.internal.host.TypedHostFunction;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import run.endive.runtime.WasmFunctionHandle;

/** Methods of Java interfaces in the form in which Endive calls host functions. */
public final class HostHandles {
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

  /** What Endive calls for a method with numbers only and at most one result. */
  public static WasmFunctionHandle direct(TypedHostFunction function) {
    Method method = function.method();
    MethodHandle constructor =
        CONSTRUCTORS
            .get(method.getDeclaringClass())
            .computeIfAbsent(method, HostHandles::implement);
    try {
      return (WasmFunctionHandle) constructor.invoke(function.implementation());
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static MethodHandle implement(Method method) {
    MethodType type =
        MethodType.methodType(method.getReturnType(), method.getParameterTypes())
            .insertParameterTypes(0, Object.class);
    return HandleClass.constructor(MethodAccess.profiled(method).asType(type));
  }
}
