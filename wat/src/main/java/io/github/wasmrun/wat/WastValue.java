package io.github.wasmrun.wat;

import java.util.List;

/**
 * An argument or an expected result in a script. Immutable.
 *
 * @param kind what it is: of a vector, what its lanes are
 * @param bits for numbers the bits, for references to the values of the host their number; 0 for
 *     others
 * @param text for {@link Kind#REF_NULL} the heap type, empty if any null is meant; a string, a name
 * @param parts the lanes of a vector, lowest first; what may be for {@link Kind#EITHER}; the values
 *     in a value of a component
 */
public record WastValue(Kind kind, long bits, String text, List<WastValue> parts) {
  /** Kinds of values and of patterns for results. */
  public enum Kind {
    /** An i32. */
    I32,
    /** An i64. */
    I64,
    /** An f32. */
    F32,
    /** An f64. */
    F64,
    /** A lane of 8 bits. */
    I8,
    /** A lane of 16 bits. */
    I16,
    /** Result of type f32: any NaN whose payload is only its highest bit. */
    F32_NAN_CANONICAL,
    /** Result of type f32: any NaN whose payload has its highest bit. */
    F32_NAN_ARITHMETIC,
    /** Result of type f64: any NaN whose payload is only its highest bit. */
    F64_NAN_CANONICAL,
    /** Result of type f64: any NaN whose payload has its highest bit. */
    F64_NAN_ARITHMETIC,
    /** A vector. */
    V128,
    /** Null. */
    REF_NULL,
    /** The host's value with a number, as an external reference. */
    REF_EXTERN,
    /** The host's value with a number, within the guest's heap. */
    REF_HOST,
    /** Result: any external reference. */
    ANY_EXTERN,
    /** Result: any function. */
    ANY_FUNC,
    /** Result: any reference of the guest's heap. */
    ANY,
    /** Result: any reference that can be compared. */
    ANY_EQ,
    /** Result: any 31-bit integer. */
    ANY_I31,
    /** Result: any structure. */
    ANY_STRUCT,
    /** Result: any array. */
    ANY_ARRAY,
    /** Result: any exception. */
    ANY_EXN,
    /** Result: one of several. */
    EITHER,
    /** Of components: false or true, as bits 0 or 1. */
    BOOL,
    /** Of components: an integer of 8 bits without sign. */
    U8,
    /** Of components: an integer of 8 bits with a sign. */
    S8,
    /** Of components: an integer of 16 bits without sign. */
    U16,
    /** Of components: an integer of 16 bits with a sign. */
    S16,
    /** Of components: an integer of 32 bits without sign. */
    U32,
    /** Of components: an integer of 32 bits with a sign. */
    S32,
    /** Of components: an integer of 64 bits without sign. */
    U64,
    /** Of components: an integer of 64 bits with a sign. */
    S64,
    /** Of components: a character, its code point as bits. */
    CHAR,
    /** Of components: a string. */
    STRING,
    /** Of components: a list. */
    LIST,
    /** Of components: a record, made of fields. */
    RECORD,
    /** A field of a record: its name as text, its value as the only part. */
    FIELD,
    /** Of components: a tuple. */
    TUPLE,
    /** Of components: a case as text, and its value as a part if it has one. */
    VARIANT,
    /** Of components: a case as text. */
    ENUM,
    /** Of components: an option, with one part or none. */
    OPTION,
    /** Of components: a result that is no error, with one part or none. */
    RESULT_OK,
    /** Of components: a result that is an error, with one part or none. */
    RESULT_ERROR,
    /** Of components: flags, those that are set as strings. */
    FLAGS
  }

  static WastValue of(Kind kind, long bits) {
    return new WastValue(kind, bits, "", List.of());
  }

  static WastValue of(Kind kind, String text, List<WastValue> parts) {
    return new WastValue(kind, 0, text, List.copyOf(parts));
  }

  static WastValue of(Kind kind, List<WastValue> parts) {
    return new WastValue(kind, 0, "", List.copyOf(parts));
  }
}
