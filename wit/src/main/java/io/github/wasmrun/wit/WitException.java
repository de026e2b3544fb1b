package io.github.wasmrun.wit;

import io.github.wasmrun.wit.model.WitPosition;

/** A WIT text that cannot be read or resolved. The message begins with the place. */
public final class WitException extends RuntimeException {
  private final WitPosition position;
  private final String problem;

  /**
   * Makes an exception for a place of a text.
   *
   * @param position where the problem is
   * @param problem what is wrong, without the place
   */
  public WitException(WitPosition position, String problem) {
    super(position.isKnown() ? position + ": " + problem : problem);
    this.position = position;
    this.problem = problem;
  }

  /** Where the problem is. */
  public WitPosition position() {
    return position;
  }

  /** The path of the text, as it was given to {@link WitSources}; empty if there is none. */
  public String path() {
    return position.path();
  }

  /** The line, from 1; 0 if the problem has no place. */
  public int line() {
    return position.line();
  }

  /** The column in Unicode characters, from 1; 0 if the problem has no place. */
  public int column() {
    return position.column();
  }

  /** What is wrong, without the place. */
  public String problem() {
    return problem;
  }
}
