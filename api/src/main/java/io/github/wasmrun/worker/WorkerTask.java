package io.github.wasmrun.worker;

import io.github.wasmrun.Instance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work that a worker does with its own instance, on every host; see {@link WorkerPool#run(Class,
 * Object...)}.
 *
 * <p>The worker makes an object of the class, so it needs a public constructor without parameters,
 * which should do nothing else. It is found by its name in {@code
 * META-INF/services/io.github.wasmrun.worker.WorkerTask} (in a named module also by {@code
 * provides}), on both hosts: a web worker has nothing else of the page but its code. The object
 * belongs to the worker's instance: it is kept for further runs with the same instance, fields and
 * all, and another one is made for the next instance.
 */
@FunctionalInterface
public interface WorkerTask {
  /**
   * Does the work.
   *
   * @param worker the worker in which it runs; it can send messages to the main thread
   * @param instance the worker's own, as the call or task before has left it; not to be kept
   *     elsewhere than in this object
   * @param arguments copies of what was given; the list cannot be changed, arrays in it can
   * @return null, a {@code Boolean}, {@code Integer}, {@code Long}, {@code Float}, {@code Double},
   *     {@code String}, {@code byte[]} or a list of these, at most 64 lists deep and with 256 MiB
   *     in all; copied
   */
  @Nullable Object run(
      WorkerContext worker, Instance instance, List<? extends @Nullable Object> arguments);
}
