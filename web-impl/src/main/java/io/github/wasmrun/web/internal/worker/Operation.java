package io.github.wasmrun.web.internal.worker;

/** What the two ends of a {@link Channel} say to each other. */
final class Operation {
  // The page to the worker.

  /** Call the export with this number. */
  static final int CALL = 1;

  /** The host function has returned these values. */
  static final int ANSWER = 2;

  /** The host function has thrown; the number stands for what. */
  static final int THROW = 3;

  /** End. */
  static final int END = 8;

  /** Run a task, which is the next message. */
  static final int TASK = 9;

  // The worker to the page.

  /** The instance is there; the value is its {@code room}. */
  static final int READY = 4;

  /** The export has returned these values. */
  static final int RETURN = 5;

  /** The instance or the call has failed; the last message says how. */
  static final int FAIL = 6;

  /** Call the host function that is the import with this number. */
  static final int HOST = 7;

  /** The task has ended; the last message is its result. */
  static final int RESULT = 10;

  private Operation() {}
}
