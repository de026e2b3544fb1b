package io.github.wasmrun.binary;

/** The order of the sections in a module, which is not that of their ids. */
public final class SectionOrder {
  private static final byte[] PLACES = {0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 12, 13, 11, 6};

  /** How many ids there are; custom sections have 0. */
  static final int IDS = PLACES.length;

  private SectionOrder() {}

  /** Where a section comes: larger than that of all before it. Custom sections come anywhere: 0. */
  public static int of(int id) {
    return PLACES[id];
  }
}
