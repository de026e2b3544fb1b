package io.github.wasmrun.jvm.compiler.runtime;

/** The guest's thread is to end. */
public final class InterruptedGuestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InterruptedGuestException() {
    super("Thread interrupted");
  }
}
