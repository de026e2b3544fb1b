package io.github.wasmrun.jvm.compiler.simd;

/** Gives the variables of a method that is being made. */
public interface Variables {
  /** A variable that nobody uses. */
  int take(int slots);

  /** The variable is free again. */
  void free(int slot, int slots);
}
