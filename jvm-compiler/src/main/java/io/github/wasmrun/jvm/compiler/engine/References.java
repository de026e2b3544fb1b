package io.github.wasmrun.jvm.compiler.engine;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.jvm.compiler.load.ModuleLoader;
import io.github.wasmrun.jvm.compiler.runtime.Func;
import io.github.wasmrun.jvm.compiler.runtime.RuntimeType;
import io.github.wasmrun.jvm.compiler.runtime.Thrown;
import io.github.wasmrun.jvm.compiler.runtime.heap.Array;
import io.github.wasmrun.jvm.compiler.runtime.heap.I31;
import io.github.wasmrun.jvm.compiler.runtime.heap.Struct;
import io.github.wasmrun.jvm.internal.code.InstanceParts;
import io.github.wasmrun.jvm.internal.code.OwnerCheck;
import io.github.wasmrun.jvm.internal.instance.EngineFunction;
import io.github.wasmrun.jvm.internal.instance.GuestFunction;
import io.github.wasmrun.jvm.internal.instance.HostMadeFunction;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.RecGroup;
import io.github.wasmrun.type.SubType;
import io.github.wasmrun.type.ValType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * References as hosts have them and as guests have them: functions differ, and a 31-bit integer is
 * an {@code Integer} of the host. Structures and arrays are the same objects, of which a host knows
 * nothing.
 */
final class References {
  /** What {@link #converted} gives for a reference of another type. */
  static final Object MISMATCH = new Object();

  /** A host function that an instance imports, as long as no host has asked for it. */
  private record Import(InstanceParts parts, int index) {}

  private References() {}

  /** The host's reference for one of a guest. */
  static @Nullable Object toHost(@Nullable Object reference) {
    if (reference instanceof Func function) {
      Object known = function.host();
      if (known instanceof WasmFunction) {
        return known;
      }
      WasmFunction made =
          known instanceof Import imported
              ? imported.parts.function(imported.index)
              : ((CompiledInstance) function.state().owner()).parts().function(function.index());
      function.setHost(made);
      return made;
    }
    return reference instanceof I31 number ? (Object) number.value() : reference;
  }

  /**
   * A guest's reference for one of the host.
   *
   * @param what names the value in the text of an error
   * @throws IllegalArgumentException if it is not of {@code type}
   */
  static @Nullable Object toGuest(String what, ValType type, @Nullable Object reference) {
    Object converted = converted(type, reference);
    if (converted == MISMATCH) {
      throw Checks.mismatch(what, type, reference);
    }
    return converted;
  }

  /** A guest's reference for one of the host; {@link #MISMATCH} if it is not of {@code type}. */
  static @Nullable Object converted(ValType type, @Nullable Object reference) {
    HeapType heap = type.heapType();
    if (reference == null) {
      return type.isNullable() ? null : MISMATCH;
    }
    if (heap == HeapType.EXTERN) {
      return reference;
    }
    Object converted = convert(heap, reference);
    return isOf(heap, converted) ? converted : MISMATCH;
  }

  private static Object convert(HeapType heap, Object reference) {
    if (heap.isSubtypeOf(HeapType.FUNC)) {
      return reference instanceof EngineFunction function ? toFunc(function) : reference;
    }
    return reference instanceof Integer number && I31.fits(number) ? I31.of(number) : reference;
  }

  /** Whether a reference of the host that is no function may be used where this is expected. */
  static boolean isOfType(ValType type, Object reference) {
    HeapType heap = type.heapType();
    return heap == HeapType.EXTERN || isOf(heap, convert(heap, reference));
  }

  /** Whether a reference of a guest, which is not null, is of a type. */
  private static boolean isOf(HeapType heap, Object reference) {
    if (heap.definedType().isPresent()) {
      return isOf(RuntimeType.of(heap.definedType().get()), reference);
    }
    if (heap == HeapType.FUNC) {
      return reference instanceof Func;
    }
    if (heap == HeapType.I31) {
      return reference instanceof I31;
    }
    if (heap == HeapType.STRUCT) {
      return reference instanceof Struct;
    }
    if (heap == HeapType.ARRAY) {
      return reference instanceof Array;
    }
    if (heap == HeapType.EQ) {
      return reference instanceof I31 || reference instanceof Struct || reference instanceof Array;
    }
    return heap == (reference instanceof Thrown ? HeapType.EXN : HeapType.ANY);
  }

  private static boolean isOf(RuntimeType type, Object reference) {
    if (reference instanceof Func function) {
      return function.type().isSubtypeOf(type);
    }
    return reference instanceof Struct struct
        ? struct.type.isSubtypeOf(type)
        : reference instanceof Array array && array.type.isSubtypeOf(type);
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
        known = hostFunc(((HostMadeFunction) function).host(), function::checkOwn);
      }
      known.setHost(function);
      function.setCodeReference(known);
    }
    return known;
  }

  /** A function of the host, which an instance of {@code loader}'s module imports. */
  static Func imported(HostFunction function, ModuleLoader loader, InstanceParts parts, int index) {
    HostCall code = new HostCall(function, parts::checkOwn, parts.instance());
    Func made = code.calledBy(loader.hostFunc(loader.functionType(index), function.type(), code));
    made.setHost(new Import(parts, index));
    return made;
  }

  private static Func hostFunc(HostFunction function, OwnerCheck owner) {
    FuncType type = function.type();
    HostCall code = new HostCall(function, owner, null);
    return code.calledBy(new Func(typeOf(type), ModuleLoader.hostTarget(type, code)));
  }

  /** The type of functions that the host makes: final and alone in its group. */
  private static RuntimeType typeOf(FuncType type) {
    RecGroup group = new RecGroup(1, 0);
    group.define(0, new SubType(true, List.of(), type));
    DefinedType defined = group.members().get(0);
    return RuntimeType.of(defined);
  }
}
