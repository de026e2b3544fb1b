package io.github.wasmrun.jvm.compiler.runtime;

/** Looks up the codes of a {@code br_table} with many labels. */
public final class Branches {
  private Branches() {}

  /** The index, at most {@code last}; indexes are unsigned. */
  public static int clamp(int index, int last) {
    return Integer.compareUnsigned(index, last) < 0 ? index : last;
  }

  /**
   * Looks into one text of several.
   *
   * @param index the index in the text; a negative number is the result of a text before it
   * @return the complement of the code, which is negative; or, if the text is too short, the index
   *     in the next one
   */
  public static int find(int index, String codes) {
    if (index < 0) {
      return index;
    }
    return index < codes.length() ? ~codes.charAt(index) : index - codes.length();
  }
}
