package io.github.wasmrun.component.support;

import io.github.wasmrun.component.ComponentTrap;
import io.github.wasmrun.component.ComponentTrapException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asynchronous functions, as long as components are run by calls that do not wait. */
public final class Futures {
  private Futures() {}

  /** The future of a call, which has ended; what it throws is the future's. */
  public static <T extends @Nullable Object> CompletableFuture<T> of(Supplier<? extends T> call) {
    CompletableFuture<T> future = new CompletableFuture<>();
    try {
      future.complete(call.get());
    } catch (RuntimeException e) {
      future.completeExceptionally(e);
    }
    return future;
  }

  /**
   * What a future of the host has.
   *
   * @throws ComponentTrapException if it has nothing yet: a guest cannot wait for the host
   */
  public static <T extends @Nullable Object> T now(CompletableFuture<T> future) {
    if (!future.isDone()) {
      throw new ComponentTrapException(
          ComponentTrap.ASYNC_UNSUPPORTED, "a host function that has not ended");
    }
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    } catch (CancellationException e) {
      throw new IllegalStateException("the future of a host function was cancelled", e);
    }
  }
}
