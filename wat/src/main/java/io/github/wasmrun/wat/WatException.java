package io.github.wasmrun.wat;

/** A text is no module: it is malformed where {@link #line} and {@link #column} say. */
public final class WatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String problem;
  private final int offset;
  private final int line;
  private final int column;

  /**
   * A rejection.
   *
   * @param problem what is wrong, for example {@code expected ')', got "x"}
   * @param text the text that it is wrong in
   * @param offset where, in characters from the start of the text
   */
  public WatException(String problem, CharSequence text, int offset) {
    super(problem + " (at line " + line(text, offset) + ", column " + column(text, offset) + ")");
    this.problem = problem;
    this.offset = offset;
    this.line = line(text, offset);
    this.column = column(text, offset);
  }

  private static int line(CharSequence text, int offset) {
    int line = 1;
    for (int i = 0; i < offset && i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
      }
    }
    return line;
  }

  private static int column(CharSequence text, int offset) {
    int start = Math.min(offset, text.length());
    while (start > 0 && text.charAt(start - 1) != '\n') {
      start--;
    }
    return offset - start + 1;
  }

  /** What is wrong, without the place; where a certain token is expected, it names that. */
  public String problem() {
    return problem;
  }

  /** Where, in characters (UTF-16) from the start of the text. */
  public int offset() {
    return offset;
  }

  /** The line, from 1. */
  public int line() {
    return line;
  }

  /** The column, from 1, in characters (UTF-16). */
  public int column() {
    return column;
  }
}
