package io.github.wasmrun.wasi;

import io.github.wasmrun.ExitException;
import io.github.wasmrun.Imports;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.engine.AbstractModule;
import io.github.wasmrun.engine.worker.WorkerSetups;
import io.github.wasmrun.spi.worker.Worker;
import io.github.wasmrun.spi.worker.WorkerCall;
import io.github.wasmrun.spi.worker.WorkerEvents;
import io.github.wasmrun.spi.worker.WorkerGroup;
import io.github.wasmrun.spi.worker.WorkerHost;
import io.github.wasmrun.spi.worker.WorkerSetup;
import io.github.wasmrun.wasi.internal.SharedFunctions;
import io.github.wasmrun.worker.ThreadStartUp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A running program of <a href="https://github.com/WebAssembly/wasi-threads">wasi-threads</a>: each
 * thread is a worker with an instance of its own over the shared memory. The end of the first
 * thread, an exit and a trap in any of them end all.
 */
final class ThreadedProgram implements WorkerEvents, SharedFunctions.Program {
  /** The numbers of threads; 0 is the one that runs {@code _start}. */
  private static final int LAST_THREAD = (1 << 29) - 1;

  private static final int NO_THREAD = -1;

  private final Wasi wasi;
  private final WasiHost host;
  private final AbstractModule module;
  private final WorkerHost workers;
  private final int most;
  private final CompletableFuture<WasiResult> result = new CompletableFuture<>();

  // All that follows changes only inside the group's lock.
  private @Nullable WorkerGroup group;
  private final Map<Integer, Worker> running = new HashMap<>();
  private final Map<Integer, Integer> arguments = new HashMap<>();
  private int lastThread;
  private boolean ended;

  ThreadedProgram(Wasi wasi, WasiHost host, AbstractModule module, int most) {
    this.wasi = wasi;
    this.host = host;
    this.module = module;
    this.workers = module.workers();
    this.most = most;
  }

  CompletableFuture<WasiResult> start(Imports more) {
    Imports all = SharedFunctions.imports(host.guest(), host.functions(), this).withAll(more);
    WorkerSetup setup =
        WorkerSetups.of(
            module,
            wasi.programName(),
            module.resolvePresent(all),
            null,
            null,
            ThreadStartUp.DEFAULTS.withStackSize(0), // guests of wasi-threads care for their own
            null,
            wasi.limits());
    group = workers.open(setup, this);
    lock();
    try {
      begin(0, 0);
    } finally {
      unlock();
    }
    result.whenComplete((value, error) -> end());
    return result;
  }

  private void begin(int thread, int argument) {
    arguments.put(thread, argument);
    running.put(thread, group.start(thread, WorkerGroup.NO_ROOM));
  }

  @Override
  public void lock() {
    group.lock();
  }

  @Override
  public void unlock() {
    group.unlock();
  }

  @Override
  public WorkerHost.@Nullable Waiting waiting() {
    return workers.waiting();
  }

  @Override
  public int spawn(int argument) {
    lock();
    try {
      ExitException exit = host.guest().exit();
      if (exit != null) {
        throw exit;
      }
      if (running.size() > most) {
        return NO_THREAD;
      }
      do {
        lastThread = lastThread == LAST_THREAD ? 1 : lastThread + 1;
      } while (running.containsKey(lastThread));
      begin(lastThread, argument);
      return lastThread;
    } finally {
      unlock();
    }
  }

  @Override
  public void exited() {
    // Where workers run the functions themselves, the exception leads the guest to its end.
    if (workers.waiting() == null) {
      finish(null);
    }
  }

  @Override
  public void ready(Worker worker, long room) {
    lock();
    try {
      Integer argument = arguments.remove(worker.index());
      if (ended || argument == null) {
        return;
      }
      int thread = worker.index();
      worker.call(
          thread == 0
              ? new WorkerCall("_start", new Object[0])
              : new WorkerCall("wasi_thread_start", new Object[] {thread, argument}));
    } finally {
      unlock();
    }
  }

  @Override
  public void completed(Worker worker, @Nullable Object value, @Nullable Throwable error) {
    if (error != null || worker.index() == 0) {
      finish(error);
      return;
    }
    lock();
    try {
      running.remove(worker.index());
    } finally {
      unlock();
    }
    worker.stop();
  }

  @Override
  public void failed(Worker worker, Throwable error) {
    finish(error);
  }

  @Override
  public void message(Worker worker, @Nullable Object message) {
    // Nobody in these workers sends any.
  }

  @Override
  public void ended(Worker worker) {
    // The result does not wait for a thread that waits for input.
  }

  /** Ends the program, in the way that counts first. */
  private void finish(@Nullable Throwable error) {
    WasiResult value = null;
    lock();
    try {
      if (ended) {
        return;
      }
      ended = true;
      ExitException exit = host.guest().exit();
      if (exit != null) {
        value = host.result(exit.exitCode(), null);
      } else if (error == null) {
        value = host.result(0, null);
      } else if (WasiHost.isGuestsEnd(error)) {
        value = host.result(WasiHost.TRAP_CODE, (WasmException) error);
      }
      host.guest().end(new ExitException(0));
    } finally {
      unlock();
    }
    if (value != null) {
      result.complete(value);
    } else {
      result.completeExceptionally(error);
    }
  }

  /** Ends what still runs, also when somebody else has completed the result. */
  private void end() {
    List<Worker> all;
    lock();
    try {
      ended = true;
      host.guest().end(new ExitException(0));
      all = new ArrayList<>(running.values());
      running.clear();
      host.close();
    } finally {
      unlock();
    }
    for (Worker worker : all) {
      worker.stop();
    }
    group.close();
  }
}
