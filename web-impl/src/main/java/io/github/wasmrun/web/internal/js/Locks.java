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
              + "navigator.locks.request(lock, function() {"
              + "  queueMicrotask(task); return new Promise(function() {}); })"
              + ".catch(function() { task(); });"
              + "} else { task(); }")
  public static native void hold(String lock, Timers.Task task);

  /** Runs {@code task} later, when nobody has the lock. */
  @JSBody(
      params = {"lock", "task"},
      script =
          "if (navigator.locks) {"
              + "navigator.locks.request(lock, function() { queueMicrotask(task); })"
              + ".catch(function() { queueMicrotask(task); });"
              + "} else { queueMicrotask(task); }")
  public static native void whenFree(String lock, Timers.Task task);
}
