package io.github.wasmrun.engine.worker;

import io.github.wasmrun.CancelledException;
import io.github.wasmrun.ExitException;
import io.github.wasmrun.GuestException;
import io.github.wasmrun.Instance;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.worker.WorkerTask;
import io.github.wasmrun.worker.WorkerTaskException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs registered tasks in a worker, on every host; an object apart from {@link WorkerInstances},
 * so that a page whose pools run none carries no code for it. One thread at a time: the worker's.
 */
public final class TaskRuns {
  private final WorkerInstances instances;
  private final Map<String, WorkerTask> tasks = new HashMap<>();
  private @Nullable Instance owner;

  /** For the instances of a worker. */
  public TaskRuns(WorkerInstances instances) {
    this.instances = instances;
  }

  /**
   * Runs a task.
   *
   * @param name the name of its class
   * @param maker makes an object of it
   * @param arguments which nobody else has
   * @return a result that may be sent; not a copy
   */
  public @Nullable Object run(
      String name, Supplier<WorkerTask> maker, List<? extends @Nullable Object> arguments) {
    return instances.run(instance -> run(instance, name, maker, arguments));
  }

  private @Nullable Object run(
      Instance instance, String name, Supplier<WorkerTask> maker, List<?> arguments) {
    if (owner != instance) {
      tasks.clear();
      owner = instance;
    }
    WorkerTask task = tasks.get(name);
    if (task == null) {
      task = maker.get();
      tasks.put(name, task);
    }
    Object result;
    try {
      result = task.run(instances, instance, Collections.unmodifiableList(arguments));
    } catch (Throwable thrown) {
      if (travels(thrown) || instances.isOfMainThread(thrown)) {
        throw thrown;
      }
      throw new WorkerTaskException(name, thrown.getClass().getName(), thrown.getMessage(), thrown);
    }
    Messages.checkResult(result);
    return result;
  }

  /** Whether a page's worker sends it as what it is. */
  private static boolean travels(Throwable thrown) {
    return thrown instanceof IllegalArgumentException
        || thrown instanceof IllegalStateException
        || thrown instanceof IndexOutOfBoundsException
        || thrown instanceof TrapException
        || thrown instanceof GuestException
        || thrown instanceof LimitException
        || thrown instanceof CancelledException
        || thrown instanceof LinkException
        || thrown instanceof ExitException
        || thrown instanceof WorkerTaskException;
  }
}
