package io.github.wasmrun.binary;

import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.TypeCodes;
import io.github.wasmrun.type.ValType;

/** Writes value types; {@link TypeReader} reads them. */
public final class TypeWriter {
  private TypeWriter() {}

  /** The indexes of defined types in the module that is written. */
  @FunctionalInterface
  public interface Indexes {
    /** The index of a type. */
    int index(DefinedType type);
  }

  /** Writes a type. */
  public static void valType(WasmBytes out, ValType type, Indexes indexes) {
    if (!type.isRef()) {
      out.u8(TypeReader.code(type));
      return;
    }
    HeapType heap = type.heapType();
    int code = heap.code();
    if (code != 0 && type.isNullable()) {
      out.u8(code);
      return;
    }
    out.u8(type.isNullable() ? TypeCodes.REF_NULL : TypeCodes.REF);
    if (code != 0) {
      out.u8(code);
    } else {
      out.s64(indexes.index(heap.definedType().get()));
    }
  }
}
