package io.github.wasmrun.component.support;

/**
 * The error of a function whose WIT says {@code result}. Generated classes hold the error with its
 * type.
 */
public abstract class ResultException extends RuntimeException {
  /**
   * For generated classes.
   *
   * @param message the error as text
   */
  protected ResultException(String message) {
    super(message);
  }

  /** The error; {@link Tuple0} if it carries nothing. */
  public abstract Object error();
}
