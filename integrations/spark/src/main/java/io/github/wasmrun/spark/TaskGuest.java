package io.github.wasmrun.spark;

import io.github.wasmrun.integration.GuestFunction;
import io.github.wasmrun.integration.GuestTask;
import io.github.wasmrun.integration.TaskMetrics;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/**
 * A guest's function in whichever task of Spark calls it. An object of a function of columns may be
 * that of one task, or of several; and Spark may call it on the driver, outside of tasks, to
 * compute constants.
 */
final class TaskGuest implements Serializable {
  private static final long serialVersionUID = 1L;

  private record Current(TaskContext context, GuestTask task) {}

  private final GuestFunction function;
  private final TaskMetrics metrics;
  private transient volatile @Nullable Current current;
  private transient volatile @Nullable Map<TaskContext, GuestTask> tasks;

  TaskGuest(GuestFunction function, TaskMetrics metrics) {
    this.function = function;
    this.metrics = metrics;
  }

  GuestFunction function() {
    return function;
  }

  @Nullable Object call(Object... args) {
    TaskContext context = TaskContext.get();
    Current known = current;
    if (known != null && known.context == context) {
      return known.task.call(args);
    }
    if (context == null) {
      try (GuestTask task = GuestTask.open(function, TaskMetrics.NONE)) {
        return task.call(args);
      }
    }
    GuestTask task = of(context);
    current = new Current(context, task);
    return task.call(args);
  }

  private GuestTask of(TaskContext context) {
    Map<TaskContext, GuestTask> all = all();
    GuestTask known = all.get(context);
    if (known != null) {
      return known;
    }
    GuestTask task = SparkTasks.open(function, metrics, context);
    all.put(context, task);
    TaskCompletionListener end =
        ended -> {
          all.remove(context);
          current = null;
        };
    context.addTaskCompletionListener(end);
    return task;
  }

  private synchronized Map<TaskContext, GuestTask> all() {
    Map<TaskContext, GuestTask> all = tasks;
    if (all == null) {
      all = new ConcurrentHashMap<>();
      tasks = all;
    }
    return all;
  }
}
