package io.github.wasmrun.wit.model;

/** The types that need no definition. */
public enum WitPrimitive implements WitType {
  /** {@code bool}. */
  BOOL("bool"),
  /** {@code u8}. */
  U8("u8"),
  /** {@code u16}. */
  U16("u16"),
  /** {@code u32}. */
  U32("u32"),
  /** {@code u64}. */
  U64("u64"),
  /** {@code s8}. */
  S8("s8"),
  /** {@code s16}. */
  S16("s16"),
  /** {@code s32}. */
  S32("s32"),
  /** {@code s64}. */
  S64("s64"),
  /** {@code f32}; {@code float32} in the legacy dialect. */
  F32("f32"),
  /** {@code f64}; {@code float64} in the legacy dialect. */
  F64("f64"),
  /** {@code char}, a Unicode scalar value. */
  CHAR("char"),
  /** {@code string}. */
  STRING("string"),
  /** {@code error-context}. */
  ERROR_CONTEXT("error-context");

  private final String text;

  WitPrimitive(String text) {
    this.text = text;
  }

  /** The type's word in WIT. */
  public String text() {
    return text;
  }
}
