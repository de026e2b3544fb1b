package io.github.wasmrun.wit.internal.text;

import org.jspecify.annotations.Nullable;

/** The rule for names: words joined by {@code -}, each in small or in capital letters. */
public final class Names {
  private Names() {}

  /** What is wrong with a name; null if nothing is. */
  static @Nullable String problem(String name) {
    boolean first = true;
    int start = 0;
    while (true) {
      int end = name.indexOf('-', start);
      int stop = end < 0 ? name.length() : end;
      String problem = problem(name, start, stop, first);
      if (problem != null) {
        return problem;
      }
      if (end < 0) {
        return null;
      }
      first = false;
      start = end + 1;
    }
  }

  private static @Nullable String problem(String name, int start, int end, boolean first) {
    String quoted = "`" + Tokens.shortened(name) + "`";
    if (start == end) {
      return "the name " + quoted + " has an empty word";
    }
    boolean small = false;
    boolean capital = false;
    for (int i = start; i < end; i++) {
      char c = name.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      small |= c >= 'a' && c <= 'z';
      capital |= c >= 'A' && c <= 'Z';
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && !digit) {
        return "the name " + quoted + " has a character that names must not have";
      }
      if (digit && first && i == start) {
        return "the name " + quoted + " begins with a digit";
      }
    }
    if (small && capital) {
      return "the name " + quoted + " mixes small and capital letters in a word";
    }
    return null;
  }
}
