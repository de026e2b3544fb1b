package io.github.wasmrun.jvm.compiler.engine;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.jvm.compiler.emit.Layout;
import io.github.wasmrun.jvm.compiler.emit.Names;
import io.github.wasmrun.jvm.compiler.load.ModuleLoader;
import io.github.wasmrun.jvm.compiler.runtime.ModuleState;
import io.github.wasmrun.jvm.internal.code.Catching;
import io.github.wasmrun.jvm.internal.code.InstanceCode;
import io.github.wasmrun.jvm.internal.values.Signature;
import io.github.wasmrun.type.FuncType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Handles that call the methods of functions. */
final class DirectHandles {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodHandle STATE_OF =
      find("stateOf", MethodType.methodType(ModuleState.class, InstanceCode.class));
  private static final MethodHandle TRANSLATE =
      find(
          "translate",
          MethodType.methodType(
              RuntimeException.class, Throwable.class, String.class, InstanceCode.class));

  private DirectHandles() {}

  private static MethodHandle find(String name, MethodType type) {
    try {
      return LOOKUP.findStatic(DirectHandles.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ModuleState stateOf(InstanceCode instance) {
    return ((CompiledInstance) instance).state();
  }

  private static RuntimeException translate(
      Throwable thrown, @Nullable String exportName, InstanceCode instance) {
    return instance.translate(thrown, exportName);
  }

  /** A handle of type {@code (InstanceCode, parameters…)}; empty for references and vectors. */
  static Optional<MethodHandle> of(ModuleLoader loader, int function) {
    Layout layout = loader.layout();
    Signature signature = new Signature(layout.module().info().functionType(function));
    if (function < layout.module().importedFunctions()
        || !signature.numeric
        || signature.results.length > 1
        || signature.params.length > Signature.MAX_DIRECT_PARAMS) {
      return Optional.empty();
    }
    MethodType type = signature.javaType();
    MethodHandle method;
    try {
      Class<?> owner = loader.loadClass(Names.inJava(layout.functionClass(function)));
      Class<?> state = loader.loadClass(Names.inJava(layout.state()));
      DirectHandles.class.getModule().addReads(owner.getModule());
      method =
          MethodHandles.privateLookupIn(owner, LOOKUP)
              .findStatic(owner, layout.methodName(function), type.appendParameterTypes(state))
              .asType(type.appendParameterTypes(ModuleState.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    int count = type.parameterCount();
    MethodHandle onInstance = MethodHandles.filterArguments(method, count, STATE_OF);
    MethodHandle guarded =
        Catching.all(onInstance, rethrow(onInstance.type(), exportName(layout, function)));
    int[] order = new int[count + 1];
    for (int i = 0; i < count; i++) {
      order[i] = i + 1;
    }
    return Optional.of(
        MethodHandles.permuteArguments(
            guarded, type.insertParameterTypes(0, InstanceCode.class), order));
  }

  private static @Nullable String exportName(Layout layout, int function) {
    ModuleInfo info = layout.module().info();
    for (int i = 0; i < info.exports().size(); i++) {
      if (info.exportIndexes()[i] == function && info.exports().get(i).type() instanceof FuncType) {
        return info.exports().get(i).name();
      }
    }
    return null;
  }

  /** The handler: of the parameters it looks only at the last, the instance. */
  private static MethodHandle rethrow(MethodType type, @Nullable String exportName) {
    MethodHandle handler =
        MethodHandles.collectArguments(
            MethodHandles.throwException(type.returnType(), RuntimeException.class),
            0,
            MethodHandles.insertArguments(TRANSLATE, 1, exportName));
    return MethodHandles.dropArguments(
        handler, 1, type.parameterList().subList(0, type.parameterCount() - 1));
  }
}
