package io.github.wasmrun.worker;

import io.github.wasmrun.WasmException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link WorkerTask} threw, of a class that does not travel from a worker: its name and its
 * text. The same on every host; on the JVM the cause is what was thrown.
 */
public final class WorkerTaskException extends WasmException {
  private static final long serialVersionUID = 1L;

  private final String task;
  private final String type;
  private final @Nullable String text;

  /**
   * A failure of a task.
   *
   * @param task the name of the task's class
   * @param type the name of the class of what was thrown
   * @param text its text, or null
   * @param cause what was thrown, where it is at hand
   */
  public WorkerTaskException(
      String task, String type, @Nullable String text, @Nullable Throwable cause) {
    super("task " + task + " threw " + type + (text == null ? "" : ": " + text), cause);
    this.task = Objects.requireNonNull(task, "task");
    this.type = Objects.requireNonNull(type, "type");
    this.text = text;
  }

  /** The name of the task's class. */
  public String task() {
    return task;
  }

  /** The name of the class of what was thrown. */
  public String type() {
    return type;
  }

  /** The text of what was thrown; null if it had none. */
  public @Nullable String text() {
    return text;
  }
}
