package io.github.wasmrun.jvm.internal.endive.values;

import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.HeapType;
import java.util.ArrayList;
import java.util.List;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ValType;

/** Endive's names of types, for what the host makes; modules bring their own. */
public final class EndiveTypes {
  private EndiveTypes() {}

  public static FunctionType of(FuncType type) {
    return FunctionType.of(of(type.params()), of(type.results()));
  }

  private static List<ValType> of(List<io.github.wasmrun.type.ValType> types) {
    List<ValType> converted = new ArrayList<>();
    for (io.github.wasmrun.type.ValType type : types) {
      converted.add(of(type));
    }
    return converted;
  }

  public static ValType of(io.github.wasmrun.type.ValType type) {
    switch (type.kind()) {
      case I32:
        return ValType.I32;
      case I64:
        return ValType.I64;
      case F32:
        return ValType.F32;
      case F64:
        return ValType.F64;
      case V128:
        return ValType.V128;
      default:
        HeapType heap = type.heapType();
        if (heap.isSubtypeOf(HeapType.FUNC)) {
          return ValType.FuncRef;
        }
        return heap.isSubtypeOf(HeapType.EXTERN) ? ValType.ExternRef : ValType.AnyRef;
    }
  }
}
