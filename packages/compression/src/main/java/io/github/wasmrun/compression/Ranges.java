package io.github.wasmrun.compression;

/** Checks of arguments. */
final class Ranges {
  private Ranges() {}

  static void check(int offset, int length, int size) {
    if (offset < 0 || length < 0 || length > size - offset) {
      throw new IndexOutOfBoundsException(
          "range " + offset + ", length " + length + " of " + size + " bytes");
    }
  }
}
