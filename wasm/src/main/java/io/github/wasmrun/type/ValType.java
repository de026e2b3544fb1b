package io.github.wasmrun.type;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value type: a number, a vector or a reference.
 *
 * <p>Immutable. Its text is that of the text format: {@code i32}, {@code funcref}, {@code (ref null
 * 3)}. See <a href="https://webassembly.github.io/spec/core/syntax/types.html#value-types">value
 * types</a>.
 *
 * <p>In Java, i32 is {@code int}, i64 {@code long}, f32 {@code float}, f64 {@code double}, v128
 * {@code V128}, a function reference {@code WasmFunction}, an external reference any object.
 */
public final class ValType implements StorageType {
  /** The kinds of value types. */
  public enum Kind {
    /** 32-bit integer. */
    I32,
    /** 64-bit integer. */
    I64,
    /** 32-bit IEEE 754 number. */
    F32,
    /** 64-bit IEEE 754 number. */
    F64,
    /** 128-bit vector. */
    V128,
    /** Reference. */
    REF
  }

  /** 32-bit integer. */
  public static final ValType I32 = new ValType(Kind.I32, false, null, "i32");

  /** 64-bit integer. */
  public static final ValType I64 = new ValType(Kind.I64, false, null, "i64");

  /** 32-bit IEEE 754 number. */
  public static final ValType F32 = new ValType(Kind.F32, false, null, "f32");

  /** 64-bit IEEE 754 number. */
  public static final ValType F64 = new ValType(Kind.F64, false, null, "f64");

  /** 128-bit vector. */
  public static final ValType V128 = new ValType(Kind.V128, false, null, "v128");

  /** Nullable reference to any function, {@code (ref null func)}. */
  public static final ValType FUNCREF = ref(true, HeapType.FUNC);

  /** Nullable reference to any host value, {@code (ref null extern)}. */
  public static final ValType EXTERNREF = ref(true, HeapType.EXTERN);

  /** Nullable reference to an exception, {@code (ref null exn)}. */
  public static final ValType EXNREF = ref(true, HeapType.EXN);

  private final Kind kind;
  private final boolean nullable;
  private final @Nullable HeapType heapType;
  private final String text;

  private ValType(Kind kind, boolean nullable, @Nullable HeapType heapType, String text) {
    this.kind = kind;
    this.nullable = nullable;
    this.heapType = heapType;
    this.text = text;
  }

  /**
   * A reference type.
   *
   * @param nullable whether null is one of its values
   * @param heapType what is referred to
   */
  public static ValType ref(boolean nullable, HeapType heapType) {
    Objects.requireNonNull(heapType, "heapType");
    String shorthand = nullable ? heapType.nullableShorthand() : null;
    String text =
        shorthand != null ? shorthand : "(ref " + (nullable ? "null " : "") + heapType + ")";
    return new ValType(Kind.REF, nullable, heapType, text);
  }

  /** Which kind of value type this is. */
  public Kind kind() {
    return kind;
  }

  /** Whether this is a reference type. */
  public boolean isRef() {
    return kind == Kind.REF;
  }

  /** Whether null is one of its values; false for numbers and vectors. */
  public boolean isNullable() {
    return nullable;
  }

  /**
   * What a reference of this type refers to.
   *
   * @throws IllegalStateException if this is no reference type
   */
  public HeapType heapType() {
    if (heapType == null) {
      throw new IllegalStateException(text + " is no reference type");
    }
    return heapType;
  }

  /** Whether each value of this type is also a value of {@code other}. */
  public boolean isSubtypeOf(ValType other) {
    return Subtyping.values(this, other);
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof ValType that
        && kind == that.kind
        && nullable == that.nullable
        && Objects.equals(heapType, that.heapType);
  }

  @Override
  public int hashCode() {
    return kind.ordinal() * 31 + (nullable ? 7 : 0) + (heapType == null ? 0 : heapType.hashCode());
  }

  @Override
  public String toString() {
    return text;
  }
}
