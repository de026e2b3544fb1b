package io.github.wasmrun.worker;

import org.jspecify.annotations.Nullable;

/** Takes the messages of workers, see {@link WorkerOptions#onMessage}. */
@FunctionalInterface
public interface MessageListener {
  /**
   * Takes one message, on the main thread.
   *
   * @param worker the number of the worker, see {@link WorkerContext#index}
   * @param message what was given to {@link WorkerContext#postMessage}; a list cannot be changed
   */
  void onMessage(int worker, @Nullable Object message);
}
