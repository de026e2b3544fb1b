package io.github.wasmrun.jvm.internal.endive;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/** Work on another thread. */
final class Async {
  private Async() {}

  /**
   * A future of what {@code work} gives. Unlike that of {@link CompletableFuture#supplyAsync} it
   * fails with what the work threw itself, without a wrapper.
   */
  static <T> CompletableFuture<T> run(Supplier<T> work) {
    CompletableFuture<T> future = new CompletableFuture<>();
    ForkJoinPool.commonPool()
        .execute(
            () -> {
              try {
                future.complete(work.get());
              } catch (Throwable thrown) {
                future.completeExceptionally(thrown);
              }
            });
    return future;
  }
}
