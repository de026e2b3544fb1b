package io.github.wasmrun.component.abi;

import org.jspecify.annotations.Nullable;

/**
 * Core values that are written in order, boxed. The letters denote their types; a value of another
 * type, as a case of a variant has it, is converted.
 */
public final class FlatWriter {
  private final String letters;
  private final @Nullable Object[] values;
  private int next;

  /** For values of the types that {@code letters} denote. */
  public FlatWriter(String letters) {
    this.letters = letters;
    values = new Object[letters.length()];
  }

  /** All values; null where none was written yet. */
  public @Nullable Object[] values() {
    return values;
  }

  int position() {
    return next;
  }

  void i32(int value) {
    if (letters.charAt(next) == 'l') {
      values[next++] = value & 0xFFFFFFFFL;
    } else {
      values[next++] = value;
    }
  }

  void i64(long value) {
    values[next++] = value;
  }

  /** Writes an address or a length. */
  public void address(long value, boolean memory64) {
    if (memory64) {
      i64(value);
    } else {
      i32((int) value);
    }
  }

  void f32(float value) {
    if (letters.charAt(next) == 'f') {
      values[next++] = value;
    } else {
      i32(Float.floatToRawIntBits(value));
    }
  }

  void f64(double value) {
    if (letters.charAt(next) == 'd') {
      values[next++] = value;
    } else {
      i64(Double.doubleToRawLongBits(value));
    }
  }

  /** Writes zeros up to a position. */
  void zerosTo(int position) {
    while (next < position) {
      char letter = letters.charAt(next);
      if (letter == 'f') {
        values[next++] = 0f;
      } else if (letter == 'd') {
        values[next++] = 0d;
      } else if (letter == 'l') {
        values[next++] = 0L;
      } else {
        values[next++] = 0;
      }
    }
  }
}
