package io.github.wasmrun.jvm.internal.endive.storage;

/** Texts of the traps that our own code raises inside Endive. */
final class TrapTexts {
  static final String MEMORY_OUT_OF_BOUNDS = "out of bounds memory access";
  static final String TABLE_OUT_OF_BOUNDS = "out of bounds table access";
  static final String NOT_SHARED = "expected shared memory";

  private TrapTexts() {}

  static final String UNALIGNED = "unaligned atomic";
}
