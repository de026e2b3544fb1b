package io.github.wasmrun.jvm.internal.worker;

/** Ends the guest of a worker that was stopped; nobody waits for its call any more. */
final class WorkerStoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WorkerStoppedException() {
    super("the worker was stopped", null, false, false);
  }
}
