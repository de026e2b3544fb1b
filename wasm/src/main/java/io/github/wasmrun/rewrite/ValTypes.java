package io.github.wasmrun.rewrite;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.TypeReader;
import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.ValType;

/** Writes value types of a module that go into a changed copy of it. */
final class ValTypes {
  private static final int REF_NULL = 0x63;
  private static final int REF = 0x64;

  private ValTypes() {}

  /** Writes a type; a defined type by its index in {@code info}, which must have it. */
  static void write(WasmBytes out, ValType type, ModuleInfo info) {
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
    out.u8(type.isNullable() ? REF_NULL : REF);
    if (code != 0) {
      out.u8(code);
    } else {
      out.s64(index(info, heap.definedType().get()));
    }
  }

  private static int index(ModuleInfo info, DefinedType type) {
    for (int i = 0; i < info.types().size(); i++) {
      if (info.types().get(i).equals(type)) {
        return i;
      }
    }
    throw new IllegalArgumentException("the module does not define " + type);
  }
}
