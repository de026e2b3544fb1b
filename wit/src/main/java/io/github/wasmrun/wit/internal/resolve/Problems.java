package io.github.wasmrun.wit.internal.resolve;

/** Words that messages have in common. */
final class Problems {
  private static final int SHOWN_CHARACTERS = 60;

  private Problems() {}

  /** A name in quotes, not longer than a line. */
  static String quoted(String name) {
    return name.length() <= SHOWN_CHARACTERS
        ? "`" + name + "`"
        : "`" + name.substring(0, SHOWN_CHARACTERS) + "…`";
  }

  /** What is said where an item without a gate uses one that is left out. */
  static String leftOut(String kind) {
    return "uses " + kind + " that is left out, since its feature is not switched on";
  }
}
