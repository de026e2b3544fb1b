package io.github.wasmrun.internal.link;

import java.util.function.Function;

/**
 * A host function that may answer later.
 *
 * <p>As with {@link ImportEntry}, what is to be done with it follows from its class: a page without
 * such functions does not carry the code for them.
 *
 * @param <F> such host functions
 */
public interface Later<F> {
  /** Why a call ends that would have to wait. */
  String UNANSWERED =
      "an asynchronous host function has not answered yet, and a guest that was called by call, or"
          + " by a host function that does not wait, cannot wait for it: use callAsync, or a"
          + " WorkerPool";

  /** Gives itself to {@code taker}, and returns the answer. */
  <T> T give(Function<F, T> taker);
}
