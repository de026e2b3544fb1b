package io.github.wasmrun.contract.harness;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One test of the suite.
 *
 * @param name a sentence about behaviour behind its area: {@code memory: …}; unique
 * @param body what it does
 */
public record ContractTest(String name, Body body) {
  /** What a test does: it fails by throwing, or by a future that fails. */
  @FunctionalInterface
  public interface Body {
    /**
     * Runs the test.
     *
     * @return null if the test has ended, else a future that ends with it
     * @throws Throwable if the test fails
     */
    @Nullable CompletableFuture<?> run() throws Throwable;
  }
}
