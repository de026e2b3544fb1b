package io.github.wasmrun.spi.worker;

import io.github.wasmrun.Instance;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A call of an exported function, or of a task with the worker's instance.
 *
 * @param function its name; the export is there. Empty for a task
 * @param args boxed values of exactly the types of its parameters; references are null
 * @param task what is run in place of a function; null for a function
 */
public record WorkerCall(
    String function, @Nullable Object[] args, @Nullable Function<Instance, ?> task) {
  /** A call of an exported function. */
  public WorkerCall(String function, @Nullable Object[] args) {
    this(function, args, null);
  }
}
