package io.github.wasmrun.component.abi;

/** Core values by index: the arguments or the results of a core function. */
public interface CoreReader {
  /** Value {@code index}, an i32. */
  int i32(int index);

  /** Value {@code index}, an i64. */
  long i64(int index);

  /** Value {@code index}, an f32. */
  float f32(int index);

  /** Value {@code index}, an f64. */
  double f64(int index);
}
