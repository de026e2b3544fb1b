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
  public static final HeapType FUNC = new HeapType("func", "funcref");

  /** Any host value. */
  public static final HeapType EXTERN = new HeapType("extern", "externref");

  /** Any exception. */
  public static final HeapType EXN = new HeapType("exn", "exnref");

  /** Any value of the garbage-collected heap. */
  public static final HeapType ANY = new HeapType("any", "anyref");

  /** Any value that {@code ref.eq} compares. */
  public static final HeapType EQ = new HeapType("eq", "eqref");

  /** An unboxed 31-bit integer. */
  public static final HeapType I31 = new HeapType("i31", "i31ref");

  /** Any structure. */
  public static final HeapType STRUCT = new HeapType("struct", "structref");

  /** Any array. */
  public static final HeapType ARRAY = new HeapType("array", "arrayref");

  /** No value of the garbage-collected heap: only null. */
  public static final HeapType NONE = new HeapType("none", "nullref");

  /** No function: only null. */
  public static final HeapType NOFUNC = new HeapType("nofunc", "nullfuncref");

  /** No host value: only null. */
  public static final HeapType NOEXTERN = new HeapType("noextern", "nullexternref");

  /** No exception: only null. */
  public static final HeapType NOEXN = new HeapType("noexn", "nullexnref");

  private final @Nullable String name;
  private final @Nullable String shorthand;
  private final @Nullable DefinedType definedType;

  private HeapType(String name, String shorthand) {
    this.name = name;
    this.shorthand = shorthand;
    this.definedType = null;
  }

  private HeapType(DefinedType definedType) {
    this.name = null;
    this.shorthand = null;
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

  @Nullable String nullableShorthand() {
    return shorthand;
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
    return name != null ? name : Integer.toString(Objects.requireNonNull(definedType).typeIndex());
  }
}
