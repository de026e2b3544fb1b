package io.github.wasmrun.web.internal.worker;

import io.github.wasmrun.engine.worker.TaskRuns;
import io.github.wasmrun.engine.worker.WorkerInstances;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.worker.WorkerTask;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * Registered tasks in a worker. Only programs that give tasks to pools have it, see {@link
 * WorkerPlugin}: with it come all tasks among the program's classes.
 */
final class TaskSide {
  private static final String NAME = "task";
  private static final String ARGUMENTS = "arguments";

  private final TaskRuns runs;

  private TaskSide(WorkerInstances instances) {
    runs = new TaskRuns(instances);
  }

  /** Called by the script's last statement: workers of this program run tasks. */
  static void install() {
    WorkerSide.runTasks(TaskSide::new);
  }

  /**
   * On the page: a task as a message.
   *
   * @param given an array that gets the buffers to hand over
   */
  static JSObject write(String name, @Nullable Object[] arguments, JSObject given) {
    JSObject all = Js.array();
    for (Object argument : arguments) {
      Js.push(all, MessageCodec.encode(argument, given));
    }
    return Fields.create().with(NAME, name).with(ARGUMENTS, all).js();
  }

  /** In the worker: runs a task. */
  JSObject run(JSObject message) {
    Fields fields = Fields.of(message);
    String name = String.valueOf(fields.getText(NAME));
    return MessageCodec.encode(
        runs.run(name, () -> find(name), MessageCodec.decodeList(fields.get(ARGUMENTS))));
  }

  private static WorkerTask find(String name) {
    for (WorkerTask each : ServiceLoader.load(WorkerTask.class)) {
      if (each.getClass().getName().equals(name)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        name + " is not registered in META-INF/services/io.github.wasmrun.worker.WorkerTask");
  }
}
