package io.github.wasmrun.type;

/** The packed integers that fields of structures and arrays can hold. Immutable. */
public enum PackedType implements StorageType {
  /** 8 bits. */
  I8("i8"),
  /** 16 bits. */
  I16("i16");

  private final String text;

  PackedType(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
