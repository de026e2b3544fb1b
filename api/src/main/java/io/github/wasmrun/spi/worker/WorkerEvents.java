package io.github.wasmrun.spi.worker;

import org.jspecify.annotations.Nullable;

/**
 * What a {@link WorkerGroup} tells of its workers, from whatever thread. Never called while the
 * caller is inside {@link WorkerGroup#lock}.
 */
public interface WorkerEvents {
  /**
   * A worker has made its first instance.
   *
   * @param room what the worker reported as its room: where its stack and storage are
   */
  void ready(Worker worker, long room);

  /** A worker could not make its first instance, or came to an end that nobody asked for. */
  void failed(Worker worker, Throwable error);

  /**
   * A call has ended. The messages that it sent have been delivered before.
   *
   * @param result what {@link io.github.wasmrun.WasmFunction#call()} returns
   * @param error what the call threw, or null
   */
  void completed(Worker worker, @Nullable Object result, @Nullable Throwable error);

  /** A worker has sent a message; on the main thread. */
  void message(Worker worker, @Nullable Object message);

  /** The thread or web worker is gone; the last event of a worker, stopped or failed. */
  void ended(Worker worker);
}
