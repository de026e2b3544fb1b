package io.github.wasmrun.jvm.compiler.ir;

import io.github.wasmrun.type.ValType;

/** How values are kept in the JVM. */
public enum Kind {
  /** i32, an {@code int}. */
  I32("I", 1),
  /** i64, a {@code long}. */
  I64("J", 2),
  /** f32, a {@code float}. */
  F32("F", 1),
  /** f64, a {@code double}. */
  F64("D", 2),
  /** v128, two {@code long}s, the one with the lower lanes first. */
  V128("JJ", 4),
  /** A reference, an {@code Object}. */
  REF("Ljava/lang/Object;", 1);

  private static final Kind[] ALL = values();

  private final String descriptor;
  private final int slots;

  Kind(String descriptor, int slots) {
    this.descriptor = descriptor;
    this.slots = slots;
  }

  /** The kind of a value type. */
  public static Kind of(ValType type) {
    return ALL[type.kind().ordinal()];
  }

  /** Its part of a method's descriptor. */
  public String descriptor() {
    return descriptor;
  }

  /** How many of the JVM's slots it takes. */
  public int slots() {
    return slots;
  }
}
