package io.github.wasmrun.wit.model;

/** A place in a text. Line and column are counted when they are asked for. Immutable. */
public final class WitPosition {
  /** No place: for what has no text. */
  public static final WitPosition UNKNOWN = new WitPosition("", "", -1);

  private final String path;
  private final String text;
  private final int offset;

  /**
   * A place.
   *
   * @param path the path of the text
   * @param text the text
   * @param offset the index of a {@code char} in it
   */
  public WitPosition(String path, String text, int offset) {
    this.path = path;
    this.text = text;
    this.offset = Math.min(offset, text.length());
  }

  /** Whether there is a place. */
  public boolean isKnown() {
    return offset >= 0;
  }

  /** The path of the text, as it was given; empty if there is none. */
  public String path() {
    return path;
  }

  /** The line, from 1; 0 if there is no place. */
  public int line() {
    if (!isKnown()) {
      return 0;
    }
    int line = 1;
    for (int i = 0; i < offset; i++) {
      if (text.charAt(i) == '\n') {
        line++;
      }
    }
    return line;
  }

  /** The column in Unicode characters, from 1; 0 if there is no place. */
  public int column() {
    if (!isKnown()) {
      return 0;
    }
    int start = offset;
    while (start > 0 && text.charAt(start - 1) != '\n') {
      start--;
    }
    return text.codePointCount(start, offset) + 1;
  }

  /** {@code path:line:column}. */
  @Override
  public String toString() {
    return path + ":" + line() + ":" + column();
  }
}
