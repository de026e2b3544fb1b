package io.github.wasmrun.web.internal.worker;

/** Names of our workers, as the browser's tools show them. */
final class WorkerNames {
  /** By this a script that is loaded by a worker knows that the worker is ours. */
  static final String PREFIX = "wasmrun:";

  private WorkerNames() {}
}
