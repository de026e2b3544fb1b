package io.github.wasmrun.jvm.internal.storage;

/** A thread was interrupted while it waited for a notification; it stays interrupted. */
public final class WaitInterruptedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WaitInterruptedException() {
    super("Thread interrupted");
  }
}
