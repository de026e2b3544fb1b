package io.github.wasmrun.function;

/** A function of type {@code [f32 f32] -> []}. */
@FunctionalInterface
public interface FloatBiConsumer {
  /** Runs the function once. */
  void accept(float a, float b);
}
