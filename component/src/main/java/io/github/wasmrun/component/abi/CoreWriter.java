package io.github.wasmrun.component.abi;

/** Takes core values in order: the arguments or the results of a core function. */
public interface CoreWriter {
  /** The next value, an i32. */
  void putI32(int value);

  /** The next value, an i64. */
  void putI64(long value);

  /** The next value, an f32. */
  void putF32(float value);

  /** The next value, an f64. */
  void putF64(double value);
}
