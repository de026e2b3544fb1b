package io.github.wasmrun.jvm.compiler.engine;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.jvm.compiler.load.ModuleLoader;
import io.github.wasmrun.jvm.compiler.runtime.ModuleState;
import io.github.wasmrun.jvm.compiler.runtime.OfState;
import io.github.wasmrun.jvm.internal.code.InstanceCode;
import io.github.wasmrun.jvm.internal.code.InstanceParts;
import io.github.wasmrun.type.ValType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The code of one instance. */
final class CompiledInstance implements InstanceCode, OfState {
  private final ModuleLoader loader;
  private final ModuleInfo info;
  private final ModuleState state;
  private final InstanceParts parts;

  CompiledInstance(ModuleLoader loader, ModuleState state, InstanceParts parts) {
    this.loader = loader;
    this.info = loader.layout().module().info();
    this.state = state;
    this.parts = parts;
  }

  @Override
  public ModuleState state() {
    return state;
  }

  /** The instance as the host has it. */
  InstanceParts parts() {
    return parts;
  }

  @Override
  public @Nullable Object[] call(
      int function, @Nullable Object[] arguments, @Nullable String exportName) {
    List<ValType> params = info.functionType(function).params();
    for (int i = 0; i < arguments.length; i++) {
      if (params.get(i).isRef()) {
        Object converted = References.converted(params.get(i), arguments[i]);
        if (converted == References.MISMATCH) {
          throw Checks.argumentType(exportName, info.functionType(function), i, arguments[i]);
        }
        arguments[i] = converted;
      }
    }
    Object[] results = run(function, arguments, exportName);
    List<ValType> types = info.functionType(function).results();
    for (int i = 0; i < results.length; i++) {
      if (types.get(i).isRef()) {
        results[i] = References.toHost(results[i]);
      }
    }
    return results;
  }

  private @Nullable Object[] run(
      int function, @Nullable Object[] arguments, @Nullable String exportName) {
    try {
      return state.function(function).ownTarget().apply(arguments);
    } catch (Throwable thrown) {
      throw translate(thrown, exportName);
    }
  }

  @Override
  public @Nullable Object callOnNumbers(
      int function, @Nullable Object[] arguments, @Nullable String exportName) {
    Object[] results = run(function, arguments, exportName);
    return results.length == 0 ? null : results[0];
  }

  @Override
  public RuntimeException translate(Throwable thrown, @Nullable String exportName) {
    return Traps.translate(thrown, loader, parts, exportName);
  }
}
