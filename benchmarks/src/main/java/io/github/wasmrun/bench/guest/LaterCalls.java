package io.github.wasmrun.bench.guest;

import java.util.concurrent.CompletableFuture;

/** The exports of {@code async.wasm}. */
public interface LaterCalls {
  /** Gives one more than what the host answers. */
  CompletableFuture<Integer> askOnce(int x);
}
