package io.github.wasmrun.jvm.compiler.engine;

import io.github.wasmrun.jvm.internal.init.FirstUse;

/**
 * What guests with a garbage-collected heap reach while they run, see {@link FirstUse}. Other
 * guests never need these classes.
 */
final class HeapClasses {
  private static final String NAMES =
      """
      StackRoom heap.Array heap.Casts heap.F32Array heap.F64Array heap.I16Array heap.I31
      heap.I32Array heap.I64Array heap.I8Array heap.RefArray heap.Struct heap.V128Array
      """;

  private HeapClasses() {}

  private static final class Once {
    private static final boolean DONE = initialise();
  }

  /** Initialises them, once in this JVM. */
  static void initialised() {
    if (!Once.DONE) {
      throw new IllegalStateException();
    }
  }

  private static boolean initialise() {
    FirstUse.of(HeapClasses.class, "io.github.wasmrun.jvm.compiler.runtime.", NAMES);
    return true;
  }
}
