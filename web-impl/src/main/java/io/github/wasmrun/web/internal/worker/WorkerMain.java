package io.github.wasmrun.web.internal.worker;

import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Locks;
import io.github.wasmrun.web.internal.js.Workers;
import org.teavm.jso.JSObject;

/** Where a script begins that is loaded by a worker. */
final class WorkerMain {
  // Fields of the messages to the page.

  /** The script has been loaded. */
  static final String LOADED = "loaded";

  /** The page has the turn; only to pages that cannot wait for it. */
  static final String TURN = "turn";

  /** What an instance or a call has failed with. */
  static final String FAILURE = "failure";

  /** What a task has given. */
  static final String RESULT = "result";

  /** A message of the user. */
  static final String MESSAGE = "message";

  private WorkerMain() {}

  /** Called by the script's last statement, see {@link WorkerPlugin}. */
  static void run() {
    Workers.receive(WorkerMain::begin);
    Workers.reply(Fields.create().with(LOADED, Js.of(1)).js());
  }

  private static void begin(JSObject message) {
    Fields begin = Fields.of(message);
    Locks.hold(begin.getText("life"), () -> new WorkerSide(begin).begin());
  }
}
