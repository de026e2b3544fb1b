package io.github.wasmrun.function;

/** A function of type {@code [i64 i64] -> []}. */
@FunctionalInterface
public interface LongBiConsumer {
  /** Runs the function once. */
  void accept(long a, long b);
}
