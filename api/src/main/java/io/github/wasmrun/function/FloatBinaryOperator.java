package io.github.wasmrun.function;

/** A function of type {@code [f32 f32] -> [f32]}. */
@FunctionalInterface
public interface FloatBinaryOperator {
  /** The result for these arguments. */
  float applyAsFloat(float a, float b);
}
