package io.github.wasmrun.function;

/** A function of type {@code [i32 i32 i32 i32] -> [i32]}. */
@FunctionalInterface
public interface IntQuaternaryOperator {
  /** The result for these arguments. */
  int applyAsInt(int a, int b, int c, int d);
}
