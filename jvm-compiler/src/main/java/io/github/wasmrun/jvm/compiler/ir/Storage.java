package io.github.wasmrun.jvm.compiler.ir;

import io.github.wasmrun.type.FieldType;
import io.github.wasmrun.type.PackedType;
import io.github.wasmrun.type.ValType;

/** How fields and elements are kept in the JVM: as variables are, or packed. */
public enum Storage {
  I32(Kind.I32, 'I'),
  I64(Kind.I64, 'J'),
  F32(Kind.F32, 'F'),
  F64(Kind.F64, 'D'),
  V128(Kind.V128, 'V'),
  REF(Kind.REF, 'L'),
  /** An integer of 8 bits, a {@code byte}. */
  I8(Kind.I32, 'B'),
  /** An integer of 16 bits, a {@code short}. */
  I16(Kind.I32, 'S');

  private static final Storage[] ALL = values();

  private final Kind kind;
  private final char letter;

  Storage(Kind kind, char letter) {
    this.kind = kind;
    this.letter = letter;
  }

  /** How a field or an element is kept. */
  public static Storage of(FieldType field) {
    if (field.storage() instanceof ValType type) {
      return ALL[type.kind().ordinal()];
    }
    return field.storage() == PackedType.I8 ? I8 : I16;
  }

  /** The one with this {@link #letter}. */
  public static Storage of(char letter) {
    for (Storage storage : ALL) {
      if (storage.letter == letter) {
        return storage;
      }
    }
    throw new IllegalArgumentException("no storage " + letter);
  }

  /** The kind of the values. */
  public Kind kind() {
    return kind;
  }

  /** A letter for it, which differs from all others. */
  public char letter() {
    return letter;
  }

  /** The descriptor of a field; a vector is two longs. */
  public String descriptor() {
    switch (this) {
      case V128:
        return "J";
      case I8:
      case I16:
        return String.valueOf(letter);
      default:
        return kind.descriptor();
    }
  }
}
