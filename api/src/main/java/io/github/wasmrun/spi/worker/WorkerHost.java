package io.github.wasmrun.spi.worker;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Makes groups of workers; an engine with threads has one. */
public interface WorkerHost {
  /**
   * A group without workers.
   *
   * @throws io.github.wasmrun.UnsupportedFeatureException if there can be none here, or something
   *     of {@code setup} cannot be had
   */
  WorkerGroup open(WorkerSetup setup, WorkerEvents events);

  /**
   * Does nothing where there can be workers.
   *
   * @throws io.github.wasmrun.UnsupportedFeatureException if there can be none here
   */
  default void checkAvailable() {}

  /**
   * What blocks the caller's thread until a future ends; null where a thread must not block.
   *
   * <p>An object of its own, so that a page contains no code that waits.
   */
  default @Nullable Waiting waiting() {
    return null;
  }

  /** Blocks threads. */
  interface Waiting {
    /**
     * The result of {@code future}; throws its failure without a wrapper.
     *
     * @throws IllegalStateException if the thread is interrupted; it stays interrupted
     */
    <T> T await(CompletableFuture<T> future);

    /**
     * Runs {@code task} in a thread of its own, which keeps no program alive.
     *
     * @return what interrupts the thread
     */
    Runnable start(String name, Runnable task);
  }
}
