package io.github.wasmrun.spi.worker;

/** Makes groups of workers; an engine with threads has one. */
@FunctionalInterface
public interface WorkerHost {
  /**
   * A group without workers.
   *
   * @throws io.github.wasmrun.UnsupportedFeatureException if there can be none here, or something
   *     of {@code setup} cannot be had
   */
  WorkerGroup open(WorkerSetup setup, WorkerEvents events);
}
