package io.github.wasmrun.web.internal.future;

import io.github.wasmrun.web.internal.js.Timers;
import java.util.Objects;
import java.util.concurrent.Executor;

/** Runs tasks later on the page's thread. */
public final class Tasks {
  /** Runs each task as a microtask of its own, in order. */
  public static final Executor EXECUTOR =
      task -> Timers.microtask(Objects.requireNonNull(task)::run);

  private Tasks() {}

  /**
   * Runs {@code task} after a delay.
   *
   * @return what {@link #cancel} takes
   */
  public static int later(long millis, Runnable task) {
    return Timers.setTimeout(task::run, (int) Math.max(0, Math.min(millis, Integer.MAX_VALUE)));
  }

  /** Forgets a delayed task; does nothing if it has run. */
  public static void cancel(int timer) {
    Timers.clearTimeout(timer);
  }
}
