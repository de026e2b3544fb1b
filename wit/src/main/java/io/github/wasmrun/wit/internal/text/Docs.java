package io.github.wasmrun.wit.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes documentation of comments. */
public final class Docs {
  private Docs() {}

  /** The text of comments without their marks and common indentation; empty if there are none. */
  public static Optional<String> of(List<String> comments) {
    if (comments.isEmpty()) {
      return Optional.empty();
    }
    List<String> bodies = new ArrayList<>();
    int indentation = Integer.MAX_VALUE;
    for (String comment : comments) {
      String body = body(comment);
      bodies.add(body);
      if (!body.isEmpty()) {
        indentation = Math.min(indentation, leadingBlanks(body));
      }
    }
    StringBuilder text = new StringBuilder();
    for (String body : bodies) {
      boolean indented = !body.isEmpty() && leadingSpaces(body) >= indentation;
      addLines(text, indented ? body.substring(indentation) : body);
    }
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    return Optional.of(text.substring(0, end));
  }

  private static String body(String comment) {
    int start = 0;
    int end = comment.length();
    if (comment.startsWith("/**") && comment.endsWith("*/") && comment.length() >= 5) {
      start = 3;
      end -= 2;
    } else {
      while (start < end && comment.charAt(start) == '/') {
        start++;
      }
    }
    while (end > start && Character.isWhitespace(comment.charAt(end - 1))) {
      end--;
    }
    return comment.substring(start, end);
  }

  private static void addLines(StringBuilder text, String body) {
    int start = 0;
    while (true) {
      int end = body.indexOf('\n', start);
      int stop = end < 0 ? body.length() : end;
      boolean carriageReturn = end > start && body.charAt(end - 1) == '\r';
      text.append(body, start, carriageReturn ? stop - 1 : stop).append('\n');
      if (end < 0) {
        return;
      }
      start = end + 1;
    }
  }

  private static int leadingBlanks(String body) {
    int count = 0;
    while (count < body.length() && " \t\n\r\f".indexOf(body.charAt(count)) >= 0) {
      count++;
    }
    return count;
  }

  private static int leadingSpaces(String body) {
    int count = 0;
    while (count < body.length() && body.charAt(count) == ' ') {
      count++;
    }
    return count;
  }
}
