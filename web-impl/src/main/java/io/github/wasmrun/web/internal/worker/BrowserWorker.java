package io.github.wasmrun.web.internal.worker;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.engine.worker.MainCalls;
import io.github.wasmrun.spi.worker.Worker;
import io.github.wasmrun.spi.worker.WorkerCall;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Page;
import io.github.wasmrun.web.internal.js.SharedWords;
import io.github.wasmrun.web.internal.js.Timers;
import io.github.wasmrun.web.internal.js.Workers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** The page's end of a web worker. */
final class BrowserWorker implements Worker {
  /** How long a worker may take to load its script. */
  private static final int LOAD_MILLIS = 60_000;

  /** See {@link Workers#start}. */
  private static final JSObject POLICY = Js.array();

  /** Called while a task runs. */
  private static final FuncType NO_FUNCTION = new FuncType(List.of(), List.of());

  private final BrowserGroup group;
  private final int index;
  private final String name;
  private final Channel channel;
  private final Life life = new Life();
  private final JSObject turn = Timers.function(this::turn);
  private @Nullable JSObject worker;
  private int loadTimer;

  /** Messages of the worker that have arrived. */
  private int received;

  /** What the worker's call has failed with. */
  private @Nullable JSObject failure;

  /** What the worker's task has given. */
  private @Nullable JSObject result;

  /** What the last host function has thrown. */
  private @Nullable Throwable thrown;

  private @Nullable FuncType called;
  private boolean isIdle;
  private boolean hasTurn;
  private boolean ended;

  BrowserWorker(BrowserGroup group, int index) {
    this.group = group;
    this.index = index;
    this.name = group.setup().workerName(index);
    this.channel = group.newChannel();
  }

  void start(long room) {
    try {
      JSObject started =
          Workers.start(
              WorkerScript.url(),
              WorkerNames.PREFIX + name,
              POLICY,
              this::receive,
              this::scriptFailed);
      worker = started;
      Workers.post(started, group.begin(channel, life.name(), index, room));
    } catch (RuntimeException error) {
      Timers.microtask(() -> fail(error));
      return;
    }
    loadTimer = Timers.setTimeout(this::loadedTooLate, LOAD_MILLIS);
    if (SharedWords.canWaitAsync()) {
      listen();
    }
  }

  @Override
  public int index() {
    return index;
  }

  private void listen() {
    if (SharedWords.canWaitAsync()) {
      channel.whenTurn(turn);
    }
  }

  private void turn() {
    if (ended) {
      return;
    }
    if (channel.tryTake()) {
      hasTurn = true;
      workIfComplete();
    } else {
      listen();
    }
  }

  /** What the worker has posted before it gave the turn comes first. */
  private void workIfComplete() {
    if (hasTurn && received == channel.messages()) {
      hasTurn = false;
      work();
    }
  }

  private void receive(JSObject message) {
    if (ended) {
      return;
    }
    Fields fields = Fields.of(message);
    if (fields.has(WorkerMain.LOADED)) {
      Timers.clearTimeout(loadTimer);
      return;
    }
    if (fields.has(WorkerMain.TURN)) {
      turn();
      return;
    }
    received++;
    if (fields.has(WorkerMain.FAILURE)) {
      failure = fields.get(WorkerMain.FAILURE);
    } else if (fields.has(WorkerMain.RESULT)) {
      result = fields.get(WorkerMain.RESULT);
    } else {
      group.events().message(this, MessageCodec.decode(fields.get(WorkerMain.MESSAGE)));
    }
    workIfComplete();
  }

  private void work() {
    switch (channel.operation()) {
      case Operation.READY:
        isIdle = true;
        group.events().ready(this, (Long) channel.get(List.of(ValType.I64))[0]);
        break;
      case Operation.RETURN:
        isIdle = true;
        Object[] results = channel.get(called.results());
        group
            .events()
            .completed(
                this,
                results.length == 0 ? null : results.length == 1 ? results[0] : results,
                null);
        break;
      case Operation.RESULT:
        isIdle = true;
        JSObject given = result;
        result = null;
        group.events().completed(this, MessageCodec.decode(given), null);
        break;
      case Operation.FAIL:
        failed(group.failures().read(failure, name, thrown));
        break;
      default:
        callHost(channel.number());
    }
  }

  private void failed(Throwable error) {
    thrown = null;
    if (called == null) {
      fail(error);
    } else {
      isIdle = true;
      group.events().completed(this, null, error);
    }
  }

  private void callHost(int number) {
    HostFunction function = (HostFunction) group.setup().imports()[number];
    FuncType type = function.type();
    MainCalls.run(
        group.setup(),
        function,
        channel.get(type.params()),
        new MainCalls.Answer() {
          @Override
          public void results(@Nullable Object[] results) {
            if (!ended) {
              channel.put(type.results(), results);
              give(Operation.ANSWER, 0);
            }
          }

          @Override
          public void failure(Throwable error) {
            if (!ended) {
              thrown = error;
              give(Operation.THROW, 0);
            }
          }
        });
  }

  private void give(int operation, int number) {
    channel.give(operation, number, 0);
    listen();
  }

  @Override
  public void call(WorkerCall call) {
    if (call.registered() != null) {
      run(call.registered().getName(), call.args());
      return;
    }
    int export = group.export(call.function());
    called = (FuncType) group.setup().module().exports().get(export).type();
    isIdle = false;
    channel.put(called.params(), call.args());
    give(Operation.CALL, export);
  }

  private void run(String task, @Nullable Object[] arguments) {
    called = NO_FUNCTION;
    isIdle = false;
    JSObject given = Js.array();
    Workers.post(worker, TaskSide.write(task, arguments, given), given);
    give(Operation.TASK, 0);
  }

  private void scriptFailed(JSObject text) {
    String detail = Js.text(text);
    fail(
        new IllegalStateException(
            "worker "
                + name
                + (detail.isEmpty() ? " could not load its script " : " failed in ")
                + WorkerScript.url()
                + ": "
                + (detail.isEmpty() ? whatAScriptNeeds() : detail)));
  }

  /** A browser does not say why it does not load the script of a worker. */
  private static String whatAScriptNeeds() {
    String needs =
        "it must be there, and the page's Content-Security-Policy (worker-src) must allow it";
    return Page.crossOriginIsolated()
        ? needs
            + ", and since the page is cross-origin isolated, the script itself must come with the"
            + " header Cross-Origin-Embedder-Policy: require-corp"
        : needs;
  }

  private void loadedTooLate() {
    fail(
        new IllegalStateException(
            "worker "
                + name
                + " did not start: is "
                + WorkerScript.url()
                + " the script that TeaVM has made? If not, name it by WorkerScript.set(url)"));
  }

  private void fail(Throwable error) {
    if (!ended) {
      end();
      group.events().failed(this, error);
    }
  }

  @Override
  public void stop() {
    if (!ended) {
      end();
    }
  }

  private void end() {
    ended = true;
    Timers.clearTimeout(loadTimer);
    JSObject started = worker;
    if (started == null) {
      Timers.microtask(this::tellEnd);
      return;
    }
    if (isIdle) {
      // One that blocks is ended by force, for which Chromium waits two seconds.
      channel.give(Operation.END, 0, 0);
    }
    Workers.terminate(started);
    channel.release();
    life.whenOver(this::tellEnd, group::late);
  }

  private void tellEnd() {
    group.ended(this);
  }
}
