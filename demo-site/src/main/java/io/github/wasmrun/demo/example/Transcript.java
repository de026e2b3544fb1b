package io.github.wasmrun.demo.example;

import java.util.List;

/**
 * What happened when an example ran. The text is the same on every host; times are kept apart.
 * Immutable.
 *
 * @param id of the example
 * @param text lines, each ended by a line feed
 * @param checks how many results were compared with known answers
 * @param failures those that were wrong, and errors that nobody expected; empty if all is well
 * @param nanos time spent in calls of the guest, in nanoseconds
 */
public record Transcript(String id, String text, int checks, List<String> failures, long nanos) {
  /** Copies the list. */
  public Transcript {
    failures = List.copyOf(failures);
  }

  /** Whether everything was as it should be. */
  public boolean ok() {
    return failures.isEmpty();
  }

  /** The first line in which two texts differ, as text for a person; empty if they are equal. */
  public static String difference(String left, String right) {
    if (left.equals(right)) {
      return "";
    }
    int line = 1;
    int start = 0;
    int common = Math.min(left.length(), right.length());
    for (int i = 0; i < common && left.charAt(i) == right.charAt(i); i++) {
      if (left.charAt(i) == '\n') {
        line++;
        start = i + 1;
      }
    }
    return "line " + line + ": \"" + line(left, start) + "\" and \"" + line(right, start) + "\"";
  }

  private static String line(String text, int start) {
    int end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end);
  }
}
