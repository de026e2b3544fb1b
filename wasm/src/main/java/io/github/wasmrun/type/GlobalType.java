package io.github.wasmrun.type;

/**
 * The type of a global. Immutable. Its text is {@code global i32} or {@code global mut i32}.
 *
 * @param valueType the type of its value
 * @param mutable whether the value can be changed
 */
public record GlobalType(ValType valueType, boolean mutable) implements ExternType {
  /** A global whose value cannot be changed. */
  public static GlobalType constant(ValType valueType) {
    return new GlobalType(valueType, false);
  }

  /** A global whose value can be changed. */
  public static GlobalType mutable(ValType valueType) {
    return new GlobalType(valueType, true);
  }

  @Override
  public ExternKind kind() {
    return ExternKind.GLOBAL;
  }

  @Override
  public boolean matches(ExternType expected) {
    return expected instanceof GlobalType other
        && mutable == other.mutable
        && (mutable ? valueType.equals(other.valueType) : valueType.isSubtypeOf(other.valueType));
  }

  @Override
  public String toString() {
    return "global " + (mutable ? "mut " : "") + valueType;
  }
}
