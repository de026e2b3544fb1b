package io.github.wasmrun.integration;

import io.github.wasmrun.type.ValType;
import java.util.List;
import java.util.Locale;

/** What a parameter or a result of a guest's function is for the rows. */
public enum ValueKind {
  /** {@code Integer}; i32. */
  I32(4, ValType.I32),
  /** {@code Long}; i64. */
  I64(8, ValType.I64),
  /** {@code Float}; f32. */
  F32(4, ValType.F32),
  /** {@code Double}; f64. */
  F64(8, ValType.F64),
  /** {@code Boolean}; i32, of which 0 is false. */
  BOOL(4, ValType.I32),
  /** {@code String}; UTF-8 in the guest's memory: as a parameter two i32, address and length. */
  TEXT(0, ValType.I32, ValType.I32),
  /** {@code byte[]}; in the guest's memory: as a parameter two i32, address and length. */
  BYTES(0, ValType.I32, ValType.I32);

  private final int width;
  private final List<ValType> params;

  ValueKind(int width, ValType... params) {
    this.width = width;
    this.params = List.of(params);
  }

  /** Whether values are in the guest's memory. */
  public boolean isInMemory() {
    return width == 0;
  }

  /** How many bytes a value takes in a column, 0 for text and bytes. */
  int width() {
    return width;
  }

  /** The parameters that such a value is. */
  List<ValType> params() {
    return params;
  }

  /** The result that such a value is: text and bytes are {@code address << 32 | length}. */
  ValType result() {
    return isInMemory() ? ValType.I64 : params.get(0);
  }

  /** The kind of a number of this type. */
  static ValueKind of(ValType type, String function) {
    for (ValueKind kind : List.of(I32, I64, F32, F64)) {
      if (kind.params.get(0).equals(type)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        function + ": a value of type " + type + " cannot be in a row; only numbers can");
  }

  /**
   * The value as the guest takes it. Numbers are widened where nothing is lost: a {@code Short} is
   * an i32, an {@code Integer} an i64 or an f64, a {@code Float} an f64.
   *
   * @throws IllegalArgumentException if it is of another type
   */
  Object convert(Object value, String function, int index) {
    Object fit =
        switch (this) {
          case I32 ->
              value instanceof Integer || value instanceof Short || value instanceof Byte
                  ? (Object) ((Number) value).intValue()
                  : null;
          case I64 -> value instanceof Long ? value : isInt(value) ? longOf(value) : null;
          case F32 -> value instanceof Float ? value : null;
          case F64 ->
              value instanceof Double
                  ? value
                  : value instanceof Float || isInt(value)
                      ? (Object) ((Number) value).doubleValue()
                      : null;
          case BOOL -> value instanceof Boolean ? value : null;
          case TEXT -> value instanceof String ? value : null;
          case BYTES -> value instanceof byte[] ? value : null;
        };
    if (fit == null) {
      throw new IllegalArgumentException(
          function
              + ": argument "
              + (index + 1)
              + " is "
              + name().toLowerCase(Locale.ROOT)
              + ", got "
              + value.getClass().getSimpleName());
    }
    return fit;
  }

  private static boolean isInt(Object value) {
    return value instanceof Integer || value instanceof Short || value instanceof Byte;
  }

  private static Object longOf(Object value) {
    return ((Number) value).longValue();
  }
}
