package io.github.wasmrun.contract.harness;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Futures that are expected to fail. */
public final class Failures {
  private Failures() {}

  /** Looks at a failure; fails the test by throwing. */
  @FunctionalInterface
  public interface Check {
    void check(Throwable error);
  }

  /**
   * A future that ends well if {@code future} fails and {@code check} agrees. It is given the
   * failure itself, out of its wrapper.
   */
  public static CompletableFuture<?> of(CompletableFuture<?> future, Check check) {
    return future.handle(
        (value, error) -> {
          if (error == null) {
            throw Expect.failure("expected a failure, got " + value);
          }
          check.check(
              error instanceof CompletionException && error.getCause() != null
                  ? error.getCause()
                  : error);
          return value;
        });
  }
}
