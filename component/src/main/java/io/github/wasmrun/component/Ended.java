package io.github.wasmrun.component;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** What futures ended with. */
final class Ended {
  private Ended() {}

  /** What a complete future was completed with; throws what it failed with. */
  static <T extends @Nullable Object> @Nullable T value(CompletableFuture<T> done) {
    try {
      return done.getNow(null);
    } catch (Throwable thrown) {
      throw Ended.<RuntimeException>unchecked(cause(thrown));
    }
  }

  /** What a future failed with, without the wrapper of those that depend on others. */
  static Throwable cause(Throwable error) {
    Throwable cause = error.getCause();
    return error instanceof CompletionException && cause != null ? cause : error;
  }

  /** Throws also what no method declares: a future fails with anything. */
  @SuppressWarnings("unchecked")
  static <T extends Throwable> T unchecked(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
