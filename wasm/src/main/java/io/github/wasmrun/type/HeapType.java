package io.github.wasmrun.type;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reference refers to: one of the abstract heap types or a type that a module defines.
 *
 * <p>Immutable. See <a
 * href="https://webassembly.github.io/spec/core/syntax/types.html#heap-types">heap types</a>.
 */
public final class HeapType {
  /** Any function. */
  public static final HeapType FUNC = new HeapType("func", TypeCodes.FUNC);

  /** Any host value. */
  public static final HeapType EXTERN = new HeapType("extern", TypeCodes.EXTERN);

  /** Any exception. */
  public static final HeapType EXN = new HeapType("exn", TypeCodes.EXN);

  /** Any value of the garbage-collected heap. */
  public static final HeapType ANY = new HeapType("any", TypeCodes.ANY);

  /** Any value that {@code ref.eq} compares. */
  public static final HeapType EQ = new HeapType("eq", TypeCodes.EQ);

  /** An unboxed 31-bit integer. */
  public static final HeapType I31 = new HeapType("i31", TypeCodes.I31);

  /** Any structure. */
  public static final HeapType STRUCT = new HeapType("struct", TypeCodes.STRUCT);

  /** Any array. */
  public static final HeapType ARRAY = new HeapType("array", TypeCodes.ARRAY);

  /** No value of the garbage-collected heap: only null. */
  public static final HeapType NONE = new HeapType("none", TypeCodes.NONE, "nullref");

  /** No function: only null. */
  public static final HeapType NOFUNC = new HeapType("nofunc", TypeCodes.NOFUNC, "nullfuncref");

  /** No host value: only null. */
  public static final HeapType NOEXTERN =
      new HeapType("noextern", TypeCodes.NOEXTERN, "nullexternref");

  /** No exception: only null. */
  public static final HeapType NOEXN = new HeapType("noexn", TypeCodes.NOEXN, "nullexnref");

  private final @Nullable String name;
  private final int code;
  private final @Nullable String nullableShorthand;
  private final @Nullable DefinedType definedType;

  private HeapType(String name, int code) {
    this(name, code, name + "ref");
  }

  private HeapType(String name, int code, String nullableShorthand) {
    this.name = name;
    this.code = code;
    this.nullableShorthand = nullableShorthand;
    this.definedType = null;
  }

  private HeapType(DefinedType definedType) {
    this.name = null;
    this.code = 0;
    this.nullableShorthand = null;
    this.definedType = definedType;
  }

  /** The heap type of the values of a type that a module defines. */
  public static HeapType of(DefinedType type) {
    return new HeapType(Objects.requireNonNull(type, "type"));
  }

  /** The defined type, empty for an abstract heap type. */
  public Optional<DefinedType> definedType() {
    return Optional.ofNullable(definedType);
  }

  @Nullable DefinedType definedTypeOrNull() {
    return definedType;
  }

  /**
   * The byte of an abstract heap type in the <a
   * href="https://webassembly.github.io/spec/core/binary/types.html#heap-types">binary format</a>;
   * 0 for a defined type.
   */
  public int code() {
    return code;
  }

  /** The short name of the nullable reference, {@code funcref}; null for a defined type. */
  @Nullable String nullableShorthand() {
    return nullableShorthand;
  }

  /** Whether each value of this heap type is also one of {@code other}. */
  public boolean isSubtypeOf(HeapType other) {
    return Subtyping.heaps(this, other);
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    return definedType != null
        && other instanceof HeapType that
        && definedType.equals(that.definedType);
  }

  @Override
  public int hashCode() {
    return definedType == null ? Objects.hashCode(name) : definedType.hashCode();
  }

  @Override
  public String toString() {
    return name != null ? name : "" + Objects.requireNonNull(definedType).typeIndex();
  }
}
