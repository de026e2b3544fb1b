package io.github.wasmrun.jvm.compiler.runtime.heap;

import io.github.wasmrun.TrapCode;
import io.github.wasmrun.jvm.compiler.runtime.Func;
import io.github.wasmrun.jvm.compiler.runtime.RuntimeType;
import io.github.wasmrun.jvm.compiler.runtime.Trap;
import org.jspecify.annotations.Nullable;

/**
 * {@code ref.test} and {@code ref.cast}. What comes back for null is the last argument of tests: 1
 * if the type has null among its values, else 0.
 */
public final class Casts {
  private Casts() {}

  private static Trap failure() {
    return new Trap(TrapCode.CAST_FAILURE);
  }

  // Tests.

  /** A type that has all references of its hierarchy, or none of them. */
  public static int isSome(@Nullable Object reference, int ofNull, int ofOthers) {
    return reference == null ? ofNull : ofOthers;
  }

  /** The type eq. */
  public static int isEq(@Nullable Object reference, int ofNull) {
    return reference == null
        ? ofNull
        : reference instanceof Struct || reference instanceof Array || reference instanceof I31
            ? 1
            : 0;
  }

  /** The type i31. */
  public static int isI31(@Nullable Object reference, int ofNull) {
    return reference == null ? ofNull : reference instanceof I31 ? 1 : 0;
  }

  /** The type struct. */
  public static int isStruct(@Nullable Object reference, int ofNull) {
    return reference == null ? ofNull : reference instanceof Struct ? 1 : 0;
  }

  /** The type array. */
  public static int isArray(@Nullable Object reference, int ofNull) {
    return reference == null ? ofNull : reference instanceof Array ? 1 : 0;
  }

  /** A type of structures. */
  public static int isStruct(@Nullable Object reference, RuntimeType type, int ofNull) {
    return reference == null
        ? ofNull
        : reference instanceof Struct struct && struct.type.isSubtypeOf(type) ? 1 : 0;
  }

  /** A type of arrays. */
  public static int isArray(@Nullable Object reference, RuntimeType type, int ofNull) {
    return reference == null
        ? ofNull
        : reference instanceof Array array && array.type.isSubtypeOf(type) ? 1 : 0;
  }

  /** A type of functions. */
  public static int isFunc(@Nullable Object reference, RuntimeType type, int ofNull) {
    return reference == null
        ? ofNull
        : reference instanceof Func func && func.type().isSubtypeOf(type) ? 1 : 0;
  }

  // Casts.

  /** A type that has all references of its hierarchy, or none of them. */
  public static @Nullable Object toSome(@Nullable Object reference, int ofNull, int ofOthers) {
    if (isSome(reference, ofNull, ofOthers) == 0) {
      throw failure();
    }
    return reference;
  }

  /** The type eq. */
  public static @Nullable Object toEq(@Nullable Object reference, int ofNull) {
    if (isEq(reference, ofNull) == 0) {
      throw failure();
    }
    return reference;
  }

  /** The type i31. */
  public static @Nullable Object toI31(@Nullable Object reference, int ofNull) {
    if (isI31(reference, ofNull) == 0) {
      throw failure();
    }
    return reference;
  }

  /** The type struct. */
  public static @Nullable Object toStruct(@Nullable Object reference, int ofNull) {
    if (isStruct(reference, ofNull) == 0) {
      throw failure();
    }
    return reference;
  }

  /** The type array. */
  public static @Nullable Object toArray(@Nullable Object reference, int ofNull) {
    if (isArray(reference, ofNull) == 0) {
      throw failure();
    }
    return reference;
  }

  /** A type of structures. */
  public static @Nullable Object toStruct(
      @Nullable Object reference, RuntimeType type, int ofNull) {
    if (isStruct(reference, type, ofNull) == 0) {
      throw failure();
    }
    return reference;
  }

  /** A type of arrays. */
  public static @Nullable Object toArray(@Nullable Object reference, RuntimeType type, int ofNull) {
    if (isArray(reference, type, ofNull) == 0) {
      throw failure();
    }
    return reference;
  }

  /** A type of functions. */
  public static @Nullable Object toFunc(@Nullable Object reference, RuntimeType type, int ofNull) {
    if (isFunc(reference, type, ofNull) == 0) {
      throw failure();
    }
    return reference;
  }
}
