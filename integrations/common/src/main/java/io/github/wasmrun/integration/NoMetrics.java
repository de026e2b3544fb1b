package io.github.wasmrun.integration;

/** Drops all; an enum, so that it can be sent. */
enum NoMetrics implements TaskMetrics {
  /** The only one. */
  NONE;

  @Override
  public void add(Metric metric, long delta) {}
}
