package io.github.wasmrun.function;

/** A function of type {@code [f32] -> []}. */
@FunctionalInterface
public interface FloatConsumer {
  /** Runs the function once. */
  void accept(float a);
}
