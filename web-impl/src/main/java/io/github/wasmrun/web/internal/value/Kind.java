package io.github.wasmrun.web.internal.value;

import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.ValType;

/** How values of a type cross between Java and JavaScript; numbers, for a fast switch. */
public final class Kind {
  public static final int I32 = 0;
  public static final int I64 = 1;
  public static final int F32 = 2;
  public static final int F64 = 3;

  /** A Java object that passes as it is. */
  public static final int EXTERN = 4;

  /** A function reference. */
  public static final int FUNC = 5;

  /** Another reference: JavaScript's object, where a number stands for an i31. */
  public static final int OTHER = 6;

  /** A vector, which JavaScript cannot hold: two i64 in our bridge. */
  public static final int V128 = 7;

  /** A reference to an exception, which JavaScript cannot hold. */
  public static final int EXN = 8;

  private Kind() {}

  public static int of(ValType type) {
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
        return reference(type.heapType());
    }
  }

  private static int reference(HeapType heap) {
    if (heap.equals(HeapType.EXTERN)) {
      return EXTERN;
    }
    if (heap.isSubtypeOf(HeapType.EXN)) {
      return EXN;
    }
    return heap.isSubtypeOf(HeapType.FUNC) ? FUNC : OTHER;
  }

  /** The word for a kind in the texts of errors. */
  public static String word(int kind) {
    switch (kind) {
      case I32:
        return "i32";
      case I64:
        return "i64";
      case F32:
        return "f32";
      case F64:
        return "f64";
      case V128:
        return "v128";
      default:
        return "ref";
    }
  }
}
