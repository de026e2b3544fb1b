package io.github.wasmrun.component.abi;

/**
 * Core values that are read in order. The letters denote their types; a value is asked for by the
 * type that its place has in a case of a variant, which may be another one.
 */
public abstract class FlatReader {
  private final String letters;
  private int next;

  /** Values of the types that {@code letters} denote. */
  protected FlatReader(String letters) {
    this.letters = letters;
  }

  /** Value {@code index}, an i32. */
  protected abstract int valueI32(int index);

  /** Value {@code index}, an i64. */
  protected abstract long valueI64(int index);

  /** Value {@code index}, an f32. */
  protected abstract float valueF32(int index);

  /** Value {@code index}, an f64. */
  protected abstract double valueF64(int index);

  /** How many were read. */
  final int position() {
    return next;
  }

  /** Passes over values. */
  final void skipTo(int position) {
    next = position;
  }

  final int i32() {
    char have = letters.charAt(next);
    return have == 'l' ? (int) valueI64(next++) : valueI32(next++);
  }

  final long i64() {
    return valueI64(next++);
  }

  /** An address or a length. */
  final long address(boolean memory64) {
    return memory64 ? i64() : i32() & 0xFFFFFFFFL;
  }

  final float f32() {
    char have = letters.charAt(next);
    return have == 'f' ? valueF32(next++) : Float.intBitsToFloat(i32());
  }

  final double f64() {
    char have = letters.charAt(next);
    return have == 'd' ? valueF64(next++) : Double.longBitsToDouble(i64());
  }
}
