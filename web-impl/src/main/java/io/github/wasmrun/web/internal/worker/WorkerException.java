package io.github.wasmrun.web.internal.worker;

/**
 * What Java or JavaScript code in a worker threw, of a class that does not travel: the page gets
 * its text. {@code IllegalArgumentException}, {@code IllegalStateException}, {@code
 * IndexOutOfBoundsException} and our own exceptions arrive as what they are.
 */
public final class WorkerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String worker;
  private final String type;

  WorkerException(String worker, String type, String message) {
    super("in " + worker + ": " + type + ": " + message);
    this.worker = worker;
    this.type = type;
  }

  /** The name of the worker. */
  public String worker() {
    return worker;
  }

  /** The name of the class of what was thrown. */
  public String type() {
    return type;
  }
}
