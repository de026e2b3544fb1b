package io.github.wasmrun.jvm.internal.endive.values;

import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.ValType;

/** How Endive carries a value: in the array of longs, or as an object in the array beside it. */
public enum Kind {
  I32,
  I64,
  F32,
  F64,
  V128,
  /** A function: in Endive the index in the instance that looks at it, -1 for null. */
  FUNC,
  /** Any other reference: in Endive the Java object. */
  REF;

  /**
   * How many places in Endive's arrays a value takes: a vector is two longs, the low half first.
   */
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
