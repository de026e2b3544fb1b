package io.github.wasmrun.internal.link;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** What futures ended with. */
public final class Ended {
  private Ended() {}

  /** What a complete future was completed with; throws what it failed with. */
  public static <T extends @Nullable Object> @Nullable T value(CompletableFuture<T> done) {
    try {
      // Not join: a page whose host functions can wait pays for that in all its calls.
      return done.getNow(null);
    } catch (Throwable thrown) {
      throw Ended.<RuntimeException>unchecked(cause(thrown));
    }
  }

  /** What a future failed with, without the wrapper of those that depend on others. */
  public static Throwable cause(Throwable error) {
    Throwable cause = error.getCause();
    return error instanceof CompletionException && cause != null ? cause : error;
  }

  /** Runs {@code action} if a future is cancelled: others are not told by themselves. */
  public static void ifCancelled(CompletableFuture<?> future, Runnable action) {
    future.whenComplete(
        (value, error) -> {
          if (future.isCancelled()) {
            action.run();
          }
        });
  }

  /**
   * A future whose cancelling cancels what it follows too.
   *
   * @param later what was made of {@code first}, for example by {@code thenApply}
   * @return {@code later}
   */
  public static <T extends @Nullable Object> CompletableFuture<T> cancelling(
      CompletableFuture<T> later, CompletableFuture<?> first) {
    ifCancelled(later, () -> first.cancel(true));
    return later;
  }

  /** Throws also what no method declares: a future fails with anything. */
  @SuppressWarnings("unchecked")
  public static <T extends Throwable> T unchecked(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
