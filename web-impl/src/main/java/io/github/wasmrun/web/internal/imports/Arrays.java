package io.github.wasmrun.web.internal.imports;

import org.jspecify.annotations.Nullable;

/** The arrays in which typed methods give several results. */
final class Arrays {
  private Arrays() {}

  /** The length of an array; -1 for anything else. */
  static int length(@Nullable Object array) {
    if (array instanceof Object[] objects) {
      return objects.length;
    }
    if (array instanceof int[] ints) {
      return ints.length;
    }
    if (array instanceof long[] longs) {
      return longs.length;
    }
    if (array instanceof float[] floats) {
      return floats.length;
    }
    return array instanceof double[] doubles ? doubles.length : -1;
  }

  /** An element, boxed. */
  static @Nullable Object get(@Nullable Object array, int index) {
    if (array instanceof int[] ints) {
      return ints[index];
    }
    if (array instanceof long[] longs) {
      return longs[index];
    }
    if (array instanceof float[] floats) {
      return floats[index];
    }
    if (array instanceof double[] doubles) {
      return doubles[index];
    }
    return ((Object[]) array)[index];
  }
}
