package io.github.wasmrun.function;

/** A function of type {@code [i32 i32 i32] -> []}. */
@FunctionalInterface
public interface IntTriConsumer {
  /** Runs the function once. */
  void accept(int a, int b, int c);
}
