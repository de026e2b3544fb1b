package io.github.wasmrun.jvm.internal.endive.values;

import io.github.wasmrun.type.ArrayType;
import io.github.wasmrun.type.CompositeType;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.StructType;
import io.github.wasmrun.type.ValType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.WasmArray;
import run.endive.runtime.WasmException;
import run.endive.runtime.WasmGcRef;
import run.endive.runtime.WasmI31Ref;
import run.endive.runtime.WasmStruct;

/** Structures, arrays and small integers of guests, which the host holds as objects of Endive. */
public final class HeapReferences {
  private HeapReferences() {}

  /** Endive's object for a reference of the host: a small integer is an {@code Integer} there. */
  public static @Nullable Object toGuest(ValType type, @Nullable Object reference) {
    return reference instanceof Integer number && type.heapType() != HeapType.EXTERN
        ? new WasmI31Ref(number)
        : reference;
  }

  /** The host's object for a reference of Endive. */
  public static @Nullable Object toHost(@Nullable Object reference) {
    return reference instanceof WasmI31Ref number ? (Object) (number.value() << 1 >> 1) : reference;
  }

  /**
   * Whether {@code reference} may stand where a {@code wanted} of a module with {@code types} is
   * wanted.
   */
  public static boolean isOfType(List<DefinedType> types, HeapType wanted, Object reference) {
    if (wanted == HeapType.EXTERN || wanted == HeapType.ANY) {
      return true;
    }
    if (reference instanceof WasmException) {
      return wanted == HeapType.EXN;
    }
    if (reference instanceof WasmI31Ref || isSmall(reference)) {
      return wanted == HeapType.I31 || wanted == HeapType.EQ;
    }
    if (!(reference instanceof WasmStruct || reference instanceof WasmArray)) {
      return false;
    }
    DefinedType actual = types.get(((WasmGcRef) reference).typeIdx());
    if (wanted.definedType().isPresent()) {
      return actual.isSubtypeOf(wanted.definedType().get());
    }
    CompositeType composite = actual.composite();
    return wanted == HeapType.EQ
        || wanted == HeapType.STRUCT && composite instanceof StructType
        || wanted == HeapType.ARRAY && composite instanceof ArrayType;
  }

  /** Whether it is an integer of 31 bits. */
  private static boolean isSmall(Object reference) {
    return reference instanceof Integer number && number >= -(1 << 30) && number < 1 << 30;
  }
}
