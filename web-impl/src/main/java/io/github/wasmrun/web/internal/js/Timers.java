package io.github.wasmrun.web.internal.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Microtasks and timers. */
public final class Timers {
  private Timers() {}

  /** A task. */
  @JSFunctor
  @FunctionalInterface
  public interface Task extends JSObject {
    /** Runs it. */
    void run();
  }

  /** A task as a function of JavaScript, for what is used again and again. */
  @JSBody(params = "task", script = "return task;")
  public static native JSObject function(Task task);

  @JSBody(params = "task", script = "queueMicrotask(task);")
  public static native void microtask(Task task);

  @JSBody(
      params = {"task", "millis"},
      script = "return setTimeout(task, millis);")
  public static native int setTimeout(Task task, int millis);

  @JSBody(params = "timer", script = "clearTimeout(timer);")
  public static native void clearTimeout(int timer);
}
