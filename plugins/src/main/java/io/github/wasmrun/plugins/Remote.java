package io.github.wasmrun.plugins;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An instance of a plugin that is not on the thread of its callers. Thread-safe. */
interface Remote {
  /**
   * How a call ended.
   *
   * @param response what the guest gave; null if it failed
   * @param fault what it failed with; null if it gave a response
   * @param fuel the fuel that it has used
   * @param memoryBytes the size of the memories that it exports
   * @param nanos how long it ran, without its time in the queue
   */
  record Answer(
      byte @Nullable [] response,
      @Nullable GuestFault fault,
      long fuel,
      long memoryBytes,
      long nanos) {
    /** The call did not run: the plugin was disabled, or another version has taken over. */
    static final Answer NOT_RUN = new Answer(null, null, 0, 0, 0);

    /** One that failed without having run. */
    static Answer failed(GuestFault fault) {
      return new Answer(null, fault, 0, 0, 0);
    }
  }

  /** The functions that can be called. */
  List<String> functions();

  /**
   * Calls a function when those before have ended. Whoever cancels the future ends the call.
   *
   * @return how it ended; does not fail otherwise
   */
  CompletableFuture<Answer> call(String function, byte[] input);

  /** How often a fresh instance has taken over after a failure. */
  long restarts();

  /** Ends the instance. Calls do not run until {@link #resume}. */
  void suspend();

  /** Has the next call get a fresh instance. */
  void resume();

  /** Ends it when the calls before have ended; those after this do not run. */
  void retire();

  /** Ends it now, without running code of the guest. */
  void abandon();
}
