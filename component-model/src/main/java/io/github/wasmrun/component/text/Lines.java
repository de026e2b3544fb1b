package io.github.wasmrun.component.text;

/** A text with indented lines. */
final class Lines {
  private final StringBuilder out = new StringBuilder();
  private int depth;

  private void indentation() {
    for (int i = 0; i < depth; i++) {
      out.append("  ");
    }
  }

  void line(String text) {
    indentation();
    out.append(text).append('\n');
  }

  /** Adds lines, the first one at the beginning of this one. */
  void lines(String text) {
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      line(text.substring(from, end));
      from = end + 1;
    }
  }

  /** Begins a form whose parts are on lines of their own; gives what {@link #close} needs. */
  int open(String head) {
    line(head);
    depth++;
    return out.length();
  }

  /** One level deeper within a form. */
  void indent() {
    depth++;
  }

  /** Ends a form: on its line, if it has no parts. */
  void close(int start) {
    depth--;
    if (out.length() == start) {
      out.setLength(start - 1);
      out.append(")\n");
    } else {
      line(")");
    }
  }

  /** Ends two forms that began on the same line. */
  void closeBoth(int start) {
    depth--;
    line(")");
    close(start);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
