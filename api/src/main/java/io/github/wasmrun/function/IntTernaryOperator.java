package io.github.wasmrun.function;

/** A function of type {@code [i32 i32 i32] -> [i32]}. */
@FunctionalInterface
public interface IntTernaryOperator {
  /** The result for these arguments. */
  int applyAsInt(int a, int b, int c);
}
