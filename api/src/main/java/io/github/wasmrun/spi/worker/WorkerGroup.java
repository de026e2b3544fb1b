package io.github.wasmrun.spi.worker;

import java.util.concurrent.CompletableFuture;

/** The workers of one pool on a host. */
public interface WorkerGroup {
  /** A worker of this number has no room yet, see {@link #start}. */
  long NO_ROOM = -1;

  /**
   * Enters the only section of code that changes the state of the pool; a thread may enter again.
   * Does nothing on a host where only one thread has that state.
   */
  void lock();

  /** Leaves what {@link #lock} entered. */
  void unlock();

  /**
   * Starts a worker, which makes its first instance. {@link WorkerEvents#ready} or {@link
   * WorkerEvents#failed} follows, not before this method has returned; called inside {@link #lock}.
   *
   * @param index the number of the worker; several workers may have had it one after the other
   * @param room what {@link WorkerEvents#ready} told of an earlier worker of this number, or {@link
   *     #NO_ROOM}
   */
  Worker start(int index, long room);

  /** Whether workers run tasks, which are objects of the host. */
  default boolean runsTasks() {
    return false;
  }

  /**
   * A future whose waiting methods throw {@link IllegalStateException} on the threads of this
   * group, where a wait may never end; so do the futures that are derived from it.
   */
  <T> CompletableFuture<T> newFuture();

  /**
   * Ends what is left when all workers have been stopped. Calls to the main thread that have not
   * started are dropped.
   *
   * @return completes when every thread or web worker of the group has ended
   */
  CompletableFuture<Void> close();
}
