package io.github.wasmrun.web.worker;

import io.github.wasmrun.web.js.Host;
import io.github.wasmrun.web.js.Locks;
import io.github.wasmrun.web.js.Timers;

/**
 * How the page learns when a worker has really ended, which browsers do not tell: the worker holds
 * a lock until then.
 */
final class Life {
  /** Who has not ended by then will not be waited for: a browser may not tell. */
  private static final int PATIENCE_MILLIS = 20_000;

  private static int count;

  private final String name =
      "wasmrun " + Host.realtimeMillis() + " " + Math.random() + " " + count++;
  private boolean told;

  /** The name of the lock. */
  String name() {
    return name;
  }

  /** Runs {@code task} later, once the worker is gone. */
  void whenOver(Timers.Task task) {
    int timer = Timers.setTimeout(() -> tell(task), PATIENCE_MILLIS);
    Locks.whenFree(
        name,
        () -> {
          Timers.clearTimeout(timer);
          tell(task);
        });
  }

  private void tell(Timers.Task task) {
    if (!told) {
      told = true;
      task.run();
    }
  }
}
