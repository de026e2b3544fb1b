package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.engine.host.JavaSignature;
import io.github.wasmrun.jvm.internal.code.InstanceCode;
import io.github.wasmrun.jvm.internal.interfaces.JavaTypes;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Method handles that call functions, with a {@link CallContext} as first parameter. */
final class CallHandles {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodHandle CODE_OF =
      find(CallHandles.class, "codeOf", InstanceCode.class, Object.class);
  private static final MethodHandle APPLY =
      find(CallHandles.class, "apply", Object[].class, Object.class, int.class, Object[].class);
  private static final MethodHandle LATER =
      find(
          CallHandles.class,
          "later",
          CompletableFuture.class,
          Object.class,
          int.class,
          Object[].class);
  private static final MethodHandle FIRST =
      find(CallHandles.class, "first", Object.class, Object[].class);
  private static final MethodHandle ARRAY =
      find(JavaTypes.class, "array", Object.class, Class.class, Object[].class);

  private static final MethodHandle ENTER =
      find(CallHandles.class, "enter", boolean.class, Object.class);
  private static final MethodHandle LEAVE =
      find(CallHandles.class, "leave", void.class, boolean.class, Object.class);

  private CallHandles() {}

  private static MethodHandle find(
      Class<?> owner, String name, Class<?> result, Class<?>... params) {
    try {
      return LOOKUP.findStatic(owner, name, MethodType.methodType(result, params));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A handle of the code for an instance as context; it checks that the instance is open. */
  static MethodHandle direct(MethodHandle code) {
    return MethodHandles.filterArguments(code, 0, CODE_OF);
  }

  /** {@link #direct}; it also checks that no other thread is in the instance. */
  static MethodHandle checked(MethodHandle code) {
    MethodHandle call = direct(code);
    Class<?> result = call.type().returnType();
    MethodHandle leave = MethodHandles.dropArguments(LEAVE, 0, Throwable.class);
    if (result != void.class) {
      leave = MethodHandles.dropArguments(leave, 1, result);
      MethodHandle give =
          MethodHandles.dropArguments(MethodHandles.identity(result), 0, Throwable.class);
      leave =
          MethodHandles.foldArguments(
              MethodHandles.dropArguments(give, 2, boolean.class, Object.class), leave);
    }
    return MethodHandles.foldArguments(
        MethodHandles.tryFinally(MethodHandles.dropArguments(call, 0, boolean.class), leave),
        ENTER);
  }

  /** Whether {@code method} is one that only {@link #boxed} calls. */
  static boolean isLater(Method method) {
    return method.getReturnType() == CompletableFuture.class;
  }

  /** A handle that calls any function through boxed values, for {@code method}. */
  static MethodHandle boxed(int index, Method method) {
    if (isLater(method)) {
      return MethodHandles.insertArguments(LATER, 1, index)
          .asCollector(Object[].class, method.getParameterCount())
          .asType(
              MethodType.methodType(CompletableFuture.class, method.getParameterTypes())
                  .insertParameterTypes(0, Object.class));
    }
    MethodHandle call =
        MethodHandles.insertArguments(APPLY, 1, index)
            .asCollector(Object[].class, method.getParameterCount());
    Class<?> result = method.getReturnType();
    MethodType type =
        MethodType.methodType(result, method.getParameterTypes())
            .insertParameterTypes(0, Object.class);
    if (result == void.class) {
      return call.asType(type);
    }
    JavaSignature java = JavaTypes.signature(method);
    MethodHandle filter =
        java.result().startsWith("[") ? MethodHandles.insertArguments(ARRAY, 0, result) : FIRST;
    return MethodHandles.filterReturnValue(call, filter).asType(type);
  }

  private static InstanceCode codeOf(Object context) {
    return ((CodeContext) context).code();
  }

  private static boolean enter(Object context) {
    return ((CodeContext) context).mark().enter();
  }

  private static void leave(boolean outermost, Object context) {
    ((CodeContext) context).mark().leave(outermost);
  }

  private static @Nullable Object[] apply(Object context, int index, @Nullable Object[] arguments) {
    return ((CallContext) context).function(index).apply(arguments);
  }

  private static CompletableFuture<@Nullable Object> later(
      Object context, int index, @Nullable Object[] arguments) {
    return ((CallContext) context).function(index).callAsync(arguments);
  }

  private static @Nullable Object first(@Nullable Object[] results) {
    return results[0];
  }
}
