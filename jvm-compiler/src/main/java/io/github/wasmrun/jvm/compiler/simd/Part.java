package io.github.wasmrun.jvm.compiler.simd;

/**
 * A part of a vector while code is made. Immutable.
 *
 * @param slot the variable that holds it; -1 for a constant
 * @param bits of a constant, in the lowest bits
 */
record Part(int slot, long bits) {
  static Part variable(int slot) {
    return new Part(slot, 0);
  }

  static Part constant(long bits) {
    return new Part(-1, bits);
  }

  boolean isConstant() {
    return slot < 0;
  }
}
