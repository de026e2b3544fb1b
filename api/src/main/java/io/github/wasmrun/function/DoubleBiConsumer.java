package io.github.wasmrun.function;

/** A function of type {@code [f64 f64] -> []}. */
@FunctionalInterface
public interface DoubleBiConsumer {
  /** Runs the function once. */
  void accept(double a, double b);
}
