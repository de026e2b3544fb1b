package io.github.wasmrun.spi.worker;

import io.github.wasmrun.Instance;
import io.github.wasmrun.worker.WorkerTask;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A call of an exported function, or of a task with the worker's instance.
 *
 * @param function its name; the export is there. Empty for a task
 * @param args boxed values of exactly the types of its parameters; references are null. For a
 *     registered task its arguments, which nobody else has
 * @param task what is run in place of a function; null for a function and for a registered task
 * @param registered the class of a task that the worker makes an object of; null for anything else
 */
public record WorkerCall(
    String function,
    @Nullable Object[] args,
    @Nullable Function<Instance, ?> task,
    @Nullable Class<? extends WorkerTask> registered) {
  /** A call of an exported function. */
  public WorkerCall(String function, @Nullable Object[] args) {
    this(function, args, null, null);
  }

  /** A task that is an object of this host. */
  public WorkerCall(Function<Instance, ?> task) {
    this("", new Object[0], task, null);
  }

  /** A registered task. */
  public WorkerCall(Class<? extends WorkerTask> registered, @Nullable Object[] args) {
    this("", args, null, registered);
  }
}
