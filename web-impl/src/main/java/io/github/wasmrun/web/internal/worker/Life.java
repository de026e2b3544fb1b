package io.github.wasmrun.web.internal.worker;

import io.github.wasmrun.web.internal.js.Host;
import io.github.wasmrun.web.internal.js.Locks;
import io.github.wasmrun.web.internal.js.Timers;

/**
 * How the page learns when a worker has really ended, which browsers do not tell: the worker holds
 * a lock until then.
 */
final class Life {
  /** Who has not ended by then will not be waited for: WebKit does not end a loop. */
  private static final int PATIENCE_MILLIS = 20_000;

  private static int count;

  private final String name =
      "wasmrun " + Host.realtimeMillis() + " " + Math.random() + " " + count++;

  /** The name of the lock. */
  String name() {
    return name;
  }

  /**
   * Runs a task later.
   *
   * @param over once the worker is gone
   * @param late when it has been waited for long enough; {@code over} may still follow
   */
  void whenOver(Timers.Task over, Timers.Task late) {
    int timer = Timers.setTimeout(late, PATIENCE_MILLIS);
    Locks.whenFree(
        name,
        () -> {
          Timers.clearTimeout(timer);
          over.run();
        });
  }
}
