package io.github.wasmrun.component;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A function of the host that answers later: the component waits for the answer.
 *
 * <p>A component can wait where {@link ComponentFunction#callAsync} called it: a browser with the
 * feature {@link io.github.wasmrun.feature.Feature#JSPI} suspends it, on the JVM the current thread
 * waits. All that is said of {@link io.github.wasmrun.worker.AsyncFunction} counts here: a future
 * that is complete when this returns needs no waiting, and where the component would have to wait
 * and cannot, its call ends with {@link IllegalStateException} or, in a browser without the
 * feature, with {@link io.github.wasmrun.UnsupportedFeatureException}. A component that another
 * component called cannot wait.
 */
@FunctionalInterface
public interface AsyncComponentFunction {
  /**
   * Starts one call.
   *
   * @param args the arguments; what is borrowed may be used until the answer is there
   * @return the result, null if the function has none. What it fails with reaches the caller of the
   *     component as the same object
   */
  CompletableFuture<? extends @Nullable Val> call(List<Val> args);
}
