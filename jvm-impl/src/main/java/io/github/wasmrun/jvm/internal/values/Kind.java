package io.github.wasmrun.jvm.internal.values;

import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.ValType;

/** How code carries a value: as a number in an array of longs, or as an object beside it. */
public enum Kind {
  I32,
  I64,
  F32,
  F64,
  V128,
  /** A function. */
  FUNC,
  /** Any other reference. */
  REF;

  /** How many longs a value takes: a vector is two, the low half first. */
  public int slots() {
    return this == V128 ? 2 : 1;
  }

  public static Kind of(ValType type) {
    switch (type.kind()) {
      case I32:
        return I32;
      case I64:
        return I64;
      case F32:
        return F32;
      case F64:
        return F64;
      case V128:
        return V128;
      default:
        return type.heapType().isSubtypeOf(HeapType.FUNC) ? FUNC : REF;
    }
  }
}
