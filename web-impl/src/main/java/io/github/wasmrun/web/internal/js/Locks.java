package io.github.wasmrun.web.internal.js;

import org.teavm.jso.JSBody;

/**
 * Locks between a page and its workers. Without them, as in a page of an opaque origin, everything
 * is free at once.
 */
public final class Locks {
  private Locks() {}

  /** Takes a lock, keeps it as long as this page or worker lives, and runs {@code task}. */
  @JSBody(
      params = {"lock", "task"},
      script =
          "if (navigator.locks) {"
              + "var begun = false;"
              + "navigator.locks.request(lock, function() {"
              + "  begun = true; queueMicrotask(task); return new Promise(function() {}); })"
              // A worker that is ended loses its lock, and may still run this.
              + ".catch(function() { if (!begun) task(); });"
              + "} else { task(); }")
  public static native void hold(String lock, Timers.Task task);

  /** Runs {@code task} later, when nobody has the lock. */
  @JSBody(
      params = {"lock", "task"},
      script =
          "if (navigator.locks) {"
              + "var begun = false;"
              + "navigator.locks.request(lock, function() { begun = true; queueMicrotask(task); })"
              + ".catch(function() { if (!begun) task(); });"
              + "} else { queueMicrotask(task); }")
  public static native void whenFree(String lock, Timers.Task task);
}
