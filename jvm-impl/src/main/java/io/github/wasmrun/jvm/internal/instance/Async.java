package io.github.wasmrun.jvm.internal.instance;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/** Work on another thread. */
final class Async {
  private Async() {}

  /**
   * A future of what {@code work} gives. Unlike that of {@link CompletableFuture#supplyAsync} it
   * fails with what the work threw itself, without a wrapper, and the work sees the context class
   * loader of the caller: on a server that one has the resources.
   */
  static <T> CompletableFuture<T> run(Supplier<T> work) {
    CompletableFuture<T> future = new CompletableFuture<>();
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ForkJoinPool.commonPool()
        .execute(
            () -> {
              Thread worker = Thread.currentThread();
              ClassLoader own = worker.getContextClassLoader();
              worker.setContextClassLoader(context);
              try {
                complete(future, work);
              } finally {
                worker.setContextClassLoader(own);
              }
            });
    return future;
  }

  private static <T> void complete(CompletableFuture<T> future, Supplier<T> work) {
    T result;
    try {
      result = work.get();
    } catch (Throwable thrown) {
      future.completeExceptionally(thrown);
      return;
    }
    future.complete(result);
  }
}
