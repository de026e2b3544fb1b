package io.github.wasmrun.web.internal.worker;

import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.engine.AbstractModule;
import io.github.wasmrun.spi.worker.Worker;
import io.github.wasmrun.spi.worker.WorkerEvents;
import io.github.wasmrun.spi.worker.WorkerGroup;
import io.github.wasmrun.spi.worker.WorkerSetup;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.web.internal.engine.WorkerAccess;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.SharedWords;
import io.github.wasmrun.web.internal.js.Views;
import io.github.wasmrun.web.internal.js.Workers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** The web workers of a pool. */
final class BrowserGroup implements WorkerGroup {
  private final WorkerSetup setup;
  private final WorkerEvents events;
  private final FailureReader failures;
  private final Map<String, Integer> exports = new HashMap<>();
  private final JSObject bytes;
  private final int mostValues;
  private final CompletableFuture<Void> allEnded = new CompletableFuture<>();
  private int live;
  private int late;
  private boolean closed;

  BrowserGroup(WorkerSetup setup, WorkerEvents events) {
    this.setup = setup;
    this.events = events;
    this.failures = new FailureReader(setup.module());
    this.bytes = Views.ofJava(((AbstractModule) setup.module()).info().bytes());
    int most = 1;
    List<ExportType> all = setup.module().exports();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).type() instanceof FuncType type) {
        exports.put(all.get(i).name(), i);
        most = Math.max(most, count(type));
      }
    }
    for (ImportType each : setup.module().imports()) {
      if (each.type() instanceof FuncType type) {
        most = Math.max(most, count(type));
      }
    }
    mostValues = most;
  }

  private static int count(FuncType type) {
    return Math.max(type.params().size(), type.results().size());
  }

  WorkerSetup setup() {
    return setup;
  }

  WorkerEvents events() {
    return events;
  }

  FailureReader failures() {
    return failures;
  }

  /** A channel with room for the values of any function. */
  Channel newChannel() {
    return Channel.create(mostValues);
  }

  /** The number of an exported function, among all exports. */
  int export(String function) {
    return exports.get(function);
  }

  /** What a new worker gets to know. */
  JSObject begin(Channel channel, String life, int index, double room) {
    WasmModule module = setup.module();
    Class<?> local = setup.localImports();
    Fields begin = Fields.create();
    if (!SharedWords.canWaitAsync()) {
      begin.with("tellTurns", 1);
    }
    WorkerLimits.write(setup.limits(), begin);
    return begin
        .with("module", WorkerAccess.js(module))
        .with("bytes", bytes)
        .with("channel", channel.buffer())
        .with("life", life)
        .with("imports", imports())
        .with("maxima", maxima())
        .with("index", index)
        .with("group", setup.name())
        .with("room", Js.of(room))
        .with("stackSize", setup.startUp().stackSize())
        .with("initializer", setup.startUp().initializer())
        .with("localImports", local == null ? null : local.getName())
        .with("localModule", localModule())
        .with("maxMemoryPages", module.engine().config().maxMemoryPages())
        .with("maxTableElements", Js.of((double) module.engine().config().maxTableElements()))
        .js();
  }

  /** As seen from the page: workers are somewhere else. */
  private @Nullable String localModule() {
    String location = setup.localModule();
    return location == null ? null : Workers.absolute(location);
  }

  /** For each import a memory, 1 for a host function, or 0. */
  private JSObject imports() {
    JSObject all = Js.array();
    for (Object value : setup.imports()) {
      if (value instanceof Memory memory) {
        Js.push(all, WorkerAccess.js(memory));
      } else {
        Js.push(all, Js.of(value == null ? 0 : 1));
      }
    }
    return all;
  }

  /** For each import that is a memory its maximum, which JavaScript does not report. */
  private JSObject maxima() {
    JSObject all = Js.array();
    for (Object value : setup.imports()) {
      long most = value instanceof Memory memory ? memory.type().maxPages().orElse(0) : 0;
      Js.push(all, Js.of(most));
    }
    return all;
  }

  @Override
  public void lock() {
    // Only the page's thread has the state of pools, and it is not interrupted.
  }

  @Override
  public void unlock() {
    // See lock().
  }

  @Override
  public Worker start(int index, long room) {
    live++;
    BrowserWorker worker = new BrowserWorker(this, index);
    worker.start(room);
    return worker;
  }

  /** A worker is gone. */
  void ended(BrowserWorker worker) {
    live--;
    events.ended(worker);
    endIfLast();
  }

  /** A worker has been stopped for long and is still there. */
  void late() {
    late++;
    endIfLast();
  }

  private void endIfLast() {
    if (closed && live == 0) {
      allEnded.complete(null);
    } else if (closed && live <= late) {
      allEnded.completeExceptionally(
          new IllegalStateException(
              (live == 1 ? "1 worker has" : live + " workers have")
                  + " not ended after 20 seconds: the browser ends a loop only with its page"));
    }
  }

  @Override
  public <T> CompletableFuture<T> newFuture() {
    // Only the page has futures of a pool, and there a Java thread that waits blocks nobody.
    return new CompletableFuture<>();
  }

  @Override
  public CompletableFuture<Void> close() {
    closed = true;
    endIfLast();
    return allEnded;
  }
}
