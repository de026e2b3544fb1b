package io.github.wasmrun.web.internal.engine;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Ends futures from callbacks of JavaScript, where nothing may be thrown. */
final class Futures {
  private Futures() {}

  /** Ends {@code future} with what {@code value} gives or throws. */
  static <T> void complete(CompletableFuture<T> future, Supplier<? extends T> value) {
    T result;
    try {
      result = value.get();
    } catch (Throwable error) {
      future.completeExceptionally(error);
      return;
    }
    future.complete(result);
  }

  /** Ends {@code future} with the exception that {@code error} makes. */
  static void fail(CompletableFuture<?> future, Supplier<? extends Throwable> error) {
    Throwable cause;
    try {
      cause = error.get();
    } catch (Throwable other) {
      cause = other;
    }
    future.completeExceptionally(cause);
  }
}
