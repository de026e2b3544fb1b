package io.github.wasmrun.spark;

import io.github.wasmrun.integration.GuestFunction;
import io.github.wasmrun.integration.GuestTask;
import io.github.wasmrun.integration.ProgramRows;
import io.github.wasmrun.integration.TaskMetrics;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;

/** Ends what a task of Spark has opened together with the task, however it ends. */
final class SparkTasks {
  private SparkTasks() {}

  static GuestTask open(GuestFunction function, TaskMetrics metrics, TaskContext context) {
    GuestTask task = GuestTask.open(function, metrics);
    TaskCompletionListener end = ended -> task.close();
    context.addTaskCompletionListener(end);
    return task;
  }

  static ProgramRows closeAtEnd(ProgramRows rows) {
    TaskCompletionListener end = ended -> rows.close();
    TaskContext.get().addTaskCompletionListener(end);
    return rows;
  }
}
