package io.github.wasmrun.function;

/** A function of type {@code [] -> [f32]}. */
@FunctionalInterface
public interface FloatSupplier {
  /** The next result. */
  float getAsFloat();
}
