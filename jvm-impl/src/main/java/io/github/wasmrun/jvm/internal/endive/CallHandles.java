package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.engine.host.JavaSignature;
import io.github.wasmrun.jvm.internal.endive.compile.CompiledCode;
import io.github.wasmrun.jvm.internal.endive.interfaces.JavaTypes;
import io.github.wasmrun.jvm.internal.endive.values.Signature;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;

/**
 * Method handles that call functions, with a context as first parameter: a {@link GuestInstance}
 * or, for functions of the host, the {@link EngineFunction}.
 */
final class CallHandles {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodHandle MEMORY_OF =
      find(GuestInstance.class, "memoryOf", Memory.class, Object.class);
  private static final MethodHandle INSTANCE_OF =
      find(GuestInstance.class, "instanceOf", Instance.class, Object.class);
  private static final MethodHandle APPLY =
      find(CallHandles.class, "apply", Object[].class, Object.class, int.class, Object[].class);
  private static final MethodHandle TRANSLATE =
      find(
          CallHandles.class,
          "translate",
          RuntimeException.class,
          Throwable.class,
          String.class,
          Instance.class);
  private static final MethodHandle FIRST =
      find(CallHandles.class, "first", Object.class, Object[].class);
  private static final MethodHandle ARRAY =
      find(JavaTypes.class, "array", Object.class, Class.class, Object[].class);

  private CallHandles() {}

  private static MethodHandle find(
      Class<?> owner, String name, Class<?> result, Class<?>... params) {
    try {
      return LOOKUP.findStatic(owner, name, MethodType.methodType(result, params));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A handle that calls the compiled static method of a function; empty if there is none that can
   * be called like this.
   */
  static Optional<MethodHandle> direct(EndiveModule module, int index) {
    CompiledCode compiled = module.compiled();
    Signature signature = module.signature(index);
    if (!isDirect(module, index)) {
      return Optional.empty();
    }
    MethodType type = signature.javaType();
    int count = type.parameterCount();
    return compiled
        .function(index, type.appendParameterTypes(Memory.class, Instance.class))
        .map(
            function -> {
              MethodHandle guarded =
                  MethodHandles.catchException(
                      function, Throwable.class, rethrow(function, module.exportName(index)));
              // The check that the instance is open is outside of the guard.
              MethodHandle withContexts =
                  MethodHandles.filterArguments(guarded, count, MEMORY_OF, INSTANCE_OF);
              int[] order = new int[count + 2]; // both contexts are the first parameter
              for (int i = 0; i < count; i++) {
                order[i] = i + 1;
              }
              return MethodHandles.permuteArguments(
                  withContexts, type.insertParameterTypes(0, Object.class), order);
            });
  }

  /** Whether the compiled method of a function may be called without the machine. */
  static boolean isDirect(EndiveModule module, int index) {
    Signature signature = module.signature(index);
    return module.compiled() != null
        && index >= module.importedFunctions()
        && signature.numeric
        && signature.results.length <= 1
        && signature.params.length <= Signature.MAX_DIRECT_PARAMS
        && !module.hasTailCalls();
  }

  /** The handler for a function: of its parameters it looks only at the last, the instance. */
  private static MethodHandle rethrow(MethodHandle function, @Nullable String exportName) {
    MethodType type = function.type();
    MethodHandle handler =
        MethodHandles.collectArguments(
            MethodHandles.throwException(type.returnType(), RuntimeException.class),
            0,
            MethodHandles.insertArguments(TRANSLATE, 1, exportName));
    return MethodHandles.dropArguments(
        handler, 1, type.parameterList().subList(0, type.parameterCount() - 1));
  }

  private static RuntimeException translate(
      Throwable thrown, @Nullable String exportName, Instance instance) {
    return Traps.translate(thrown, GuestMachine.owner(instance), exportName);
  }

  /** A handle that calls any function through boxed values, for {@code method}. */
  static MethodHandle boxed(int index, Method method) {
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

  private static @Nullable Object[] apply(Object context, int index, @Nullable Object[] arguments) {
    return function(context, index).apply(arguments);
  }

  private static EngineFunction function(Object context, int index) {
    return context instanceof GuestInstance instance
        ? (EngineFunction) instance.functions().get(index)
        : (EngineFunction) context;
  }

  private static @Nullable Object first(@Nullable Object[] results) {
    return results[0];
  }
}
