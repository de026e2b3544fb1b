package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.jvm.internal.code.Catching;
import io.github.wasmrun.jvm.internal.code.InstanceCode;
import io.github.wasmrun.jvm.internal.endive.compile.CompiledCode;
import io.github.wasmrun.jvm.internal.endive.guest.Context;
import io.github.wasmrun.jvm.internal.values.Signature;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;

/** Method handles that call compiled methods, with the instance's code as first parameter. */
final class DirectHandles {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodHandle MEMORY_OF = find("memoryOf", Memory.class, InstanceCode.class);
  private static final MethodHandle INSTANCE_OF =
      find("instanceOf", Instance.class, InstanceCode.class);
  private static final MethodHandle TRANSLATE =
      find("translate", RuntimeException.class, Throwable.class, String.class, Instance.class);

  private DirectHandles() {}

  private static MethodHandle find(String name, Class<?> result, Class<?>... params) {
    try {
      return LOOKUP.findStatic(DirectHandles.class, name, MethodType.methodType(result, params));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A handle that calls the compiled static method of a function; empty if there is none. */
  static Optional<MethodHandle> of(
      CompiledCode compiled, int index, Signature signature, @Nullable String exportName) {
    MethodType type = signature.javaType();
    int count = type.parameterCount();
    return compiled
        .function(index, type.appendParameterTypes(Memory.class, Instance.class))
        .map(
            function -> {
              MethodHandle guarded = Catching.all(function, rethrow(function, exportName));
              MethodHandle withContexts =
                  MethodHandles.filterArguments(guarded, count, MEMORY_OF, INSTANCE_OF);
              int[] order = new int[count + 2]; // both contexts are the first parameter
              for (int i = 0; i < count; i++) {
                order[i] = i + 1;
              }
              return MethodHandles.permuteArguments(
                  withContexts, type.insertParameterTypes(0, InstanceCode.class), order);
            });
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
    return ((CodeOwner) instance.getMachine()).owner().translate(thrown, exportName);
  }

  private static @Nullable Memory memoryOf(InstanceCode code) {
    return ((Context) code).memory();
  }

  private static Instance instanceOf(InstanceCode code) {
    return ((Context) code).instance();
  }
}
