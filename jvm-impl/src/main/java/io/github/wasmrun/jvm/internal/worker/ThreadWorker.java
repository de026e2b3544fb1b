package io.github.wasmrun.jvm.internal.worker;

import io.github.wasmrun.Args;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Memory;
import io.github.wasmrun.engine.worker.AnyThread;
import io.github.wasmrun.engine.worker.LimitedRuns;
import io.github.wasmrun.engine.worker.MainCalls;
import io.github.wasmrun.engine.worker.Messages;
import io.github.wasmrun.engine.worker.TaskRuns;
import io.github.wasmrun.engine.worker.WorkerInstances;
import io.github.wasmrun.spi.worker.Worker;
import io.github.wasmrun.spi.worker.WorkerCall;
import io.github.wasmrun.spi.worker.WorkerSetup;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.worker.WorkerImports;
import io.github.wasmrun.worker.WorkerTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.ServiceLoader;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A worker: its thread waits for calls and runs them. */
final class ThreadWorker implements Worker, Runnable {
  private final ThreadWorkerGroup group;
  private final int index;
  private final long room;
  private final Thread thread;

  /** The call that is to run. */
  private volatile @Nullable WorkerCall next;

  private volatile boolean isStopped;

  /** Whether code of the guest may run, which an interrupt is for. Guarded by this. */
  private boolean isInGuest;

  /** Whether the present call has sent messages. */
  private boolean hasSent;

  private @Nullable WorkerInstances instances;
  private @Nullable TaskRuns tasks;

  ThreadWorker(ThreadWorkerGroup group, int index, long room) {
    this.group = group;
    this.index = index;
    this.room = room;
    this.thread = new WorkerThread(group, this, group.setup().workerName(index));
  }

  Worker start() {
    thread.start();
    return this;
  }

  @Override
  public int index() {
    return index;
  }

  @Override
  public void call(WorkerCall call) {
    next = call;
    wake();
  }

  void wake() {
    LockSupport.unpark(thread);
  }

  WorkerSetup setup() {
    return group.setup();
  }

  boolean isStopped() {
    return isStopped;
  }

  @Override
  public void stop() {
    isStopped = true;
    synchronized (this) {
      if (isInGuest) {
        group.interruption().interrupt(thread);
      }
    }
    wake();
  }

  @Override
  public void run() {
    try {
      work();
    } finally {
      group.interruption().ended(thread);
      group.events().ended(this);
      group.threadEnded();
    }
  }

  private void work() {
    WorkerInstances made = null;
    long taken = room;
    Throwable failure = null;
    enter();
    try {
      made = instances();
      instances = made;
      taken = made.start();
    } catch (Throwable thrown) {
      failure = thrown;
    }
    leave();
    if (made == null || failure != null) {
      group.events().failed(this, failure);
      return;
    }
    group.events().ready(this, taken);
    WorkerCall call = await();
    while (call != null) {
      run(made, call);
      call = await();
    }
    made.close();
  }

  /** The next call; null if the worker was stopped. */
  private @Nullable WorkerCall await() {
    while (!isStopped) {
      WorkerCall call = next;
      if (call != null) {
        next = null;
        return call;
      }
      LockSupport.park(this);
      Thread.interrupted(); // else park would not wait again
    }
    return null;
  }

  private @Nullable Object task(WorkerInstances known, WorkerCall call) {
    if (tasks == null) {
      tasks = new TaskRuns(known);
    }
    Class<? extends WorkerTask> type = call.registered();
    Object result =
        tasks.run(
            type.getName(),
            () -> registered(WorkerTask.class, type),
            new ArrayList<>(Arrays.asList(call.args())));
    return Messages.copy(result);
  }

  private void run(WorkerInstances known, WorkerCall call) {
    Object result = null;
    Throwable error = null;
    hasSent = false;
    enter();
    try {
      result = call.registered() == null ? known.call(call) : task(known, call);
    } catch (Throwable thrown) {
      error = thrown;
    }
    leave();
    if (!hasSent || !completeBehindMessages(result, error)) {
      group.events().completed(this, result, error);
    }
  }

  private boolean completeBehindMessages(@Nullable Object result, @Nullable Throwable error) {
    try {
      group.main().execute(() -> group.events().completed(this, result, error));
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  private synchronized void enter() {
    isInGuest = true;
    if (isStopped) {
      group.interruption().interrupt(thread);
    }
  }

  private synchronized void leave() {
    isInGuest = false;
    Thread.interrupted();
  }

  private WorkerInstances instances() {
    WorkerSetup setup = group.setup();
    Imports shared = Imports.none();
    for (int i = 0; i < setup.imports().length; i++) {
      ImportType wanted = setup.module().imports().get(i);
      Object value = setup.imports()[i];
      if (value instanceof Memory memory) {
        shared = shared.with(wanted.module(), wanted.name(), memory);
      } else if (value instanceof HostFunction function) {
        shared = shared.withFunction(wanted.module(), wanted.name(), forwarded(function));
      }
    }
    LimitedRuns limits = setup.limits() == null ? null : new LimitedRuns(setup.limits());
    return new WorkerInstances(
        setup, index, room, shared, local(setup.localImports()), limits, this::post);
  }

  private HostFunction forwarded(HostFunction function) {
    return function instanceof AnyThread
        ? function
        : HostFunction.of(function.type(), args -> callMain(function, args));
  }

  private void callMain(HostFunction function, Args args) {
    MainCall call = new MainCall(this, function, MainCalls.arguments(function.type(), args));
    group.main().execute(call);
    MainCalls.setResults(args, results(call));
  }

  private @Nullable Object[] results(MainCall call) {
    try {
      return call.await();
    } catch (Throwable thrown) {
      if (instances != null) {
        instances.noteThrownByMain(thrown);
      }
      throw thrown;
    }
  }

  private void post(@Nullable Object message) {
    hasSent = true;
    group.main().execute(() -> group.events().message(this, message));
  }

  private static @Nullable WorkerImports local(@Nullable Class<? extends WorkerImports> type) {
    return type == null ? null : registered(WorkerImports.class, type);
  }

  private static <S> S registered(Class<S> service, Class<? extends S> type) {
    for (ServiceLoader.Provider<S> provider :
        ServiceLoader.load(service, type.getClassLoader()).stream().toList()) {
      if (provider.type() == type) {
        return provider.get();
      }
    }
    throw new IllegalArgumentException(
        type.getName() + " is not registered in META-INF/services/" + service.getName());
  }
}
