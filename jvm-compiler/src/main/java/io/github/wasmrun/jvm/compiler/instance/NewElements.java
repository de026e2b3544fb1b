package io.github.wasmrun.jvm.compiler.instance;

import io.github.wasmrun.LimitException;

/**
 * Counts the elements of arrays that initial values make. No fuel and no clock is there yet, and a
 * few bytes of a module ask for as many as the heap has room for.
 */
final class NewElements {
  /** About half a second of work. */
  private static final long MOST = 1L << 26;

  private long count;

  /**
   * Counts an array that is to be made.
   *
   * @throws LimitException if there are too many elements
   */
  void count(int length) {
    count += Math.max(0, length);
    if (count > MOST) {
      throw new LimitException(
          "initialElements",
          "the initial values of an instance have more than " + MOST + " elements in arrays",
          null);
    }
  }
}
