package io.github.wasmrun.jvm.internal.storage;

/** Texts of the traps that storages raise. */
public final class TrapTexts {
  public static final String MEMORY_OUT_OF_BOUNDS = "out of bounds memory access";
  public static final String TABLE_OUT_OF_BOUNDS = "out of bounds table access";
  public static final String NOT_SHARED = "expected shared memory";

  public static final String UNALIGNED = "unaligned atomic";

  private TrapTexts() {}
}
