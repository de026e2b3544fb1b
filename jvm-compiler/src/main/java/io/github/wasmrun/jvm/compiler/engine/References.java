package io.github.wasmrun.jvm.compiler.engine;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.jvm.compiler.load.ModuleLoader;
import io.github.wasmrun.jvm.compiler.runtime.Func;
import io.github.wasmrun.jvm.compiler.runtime.RuntimeType;
import io.github.wasmrun.jvm.internal.code.OwnerCheck;
import io.github.wasmrun.jvm.internal.instance.EngineFunction;
import io.github.wasmrun.jvm.internal.instance.GuestFunction;
import io.github.wasmrun.jvm.internal.instance.HostMadeFunction;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.RecGroup;
import io.github.wasmrun.type.SubType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** References as hosts have them and as guests have them: functions differ. */
final class References {
  private References() {}

  /** The host's reference for one of a guest. */
  static @Nullable Object toHost(@Nullable Object reference) {
    if (reference instanceof Func function) {
      Object known = function.host();
      if (known != null) {
        return known;
      }
      WasmFunction made =
          ((CompiledInstance) function.state().owner()).parts().function(function.index());
      function.setHost(made);
      return made;
    }
    return reference;
  }

  /** A guest's reference for one of the host. */
  static @Nullable Object toGuest(@Nullable Object reference) {
    return reference instanceof WasmFunction function ? toFunc(function) : reference;
  }

  /** A guest's reference for a function of this engine. */
  static Func toFunc(WasmFunction reference) {
    EngineFunction function = (EngineFunction) reference;
    Func known = (Func) function.codeReference();
    if (known == null) {
      if (function instanceof GuestFunction guest) {
        CompiledInstance owner = (CompiledInstance) guest.linkedCode();
        known = owner.state().function(guest.index());
      } else {
        known =
            hostFunc(
                ((HostMadeFunction) function).host(), typeOf(function.type()), function::checkOwn);
      }
      known.setHost(function);
      function.setCodeReference(known);
    }
    return known;
  }

  /** A function of the host, which an instance imports with {@code type}. */
  static Func hostFunc(HostFunction function, RuntimeType type, OwnerCheck owner) {
    return new Func(type, ModuleLoader.hostTarget(function.type(), new HostCall(function, owner)));
  }

  /** The type of functions that the host makes: final and alone in its group. */
  private static RuntimeType typeOf(FuncType type) {
    RecGroup group = new RecGroup(1, 0);
    group.define(0, new SubType(true, List.of(), type));
    DefinedType defined = group.members().get(0);
    return RuntimeType.of(defined);
  }
}
