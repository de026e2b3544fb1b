package io.github.wasmrun.engine.worker;

import io.github.wasmrun.Instance;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.spi.worker.Worker;
import io.github.wasmrun.spi.worker.WorkerCall;
import io.github.wasmrun.spi.worker.WorkerEvents;
import io.github.wasmrun.spi.worker.WorkerGroup;
import io.github.wasmrun.spi.worker.WorkerHost;
import io.github.wasmrun.spi.worker.WorkerSetup;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.worker.MessageListener;
import io.github.wasmrun.worker.WorkerOptions;
import io.github.wasmrun.worker.WorkerPool;
import io.github.wasmrun.worker.WorkerTask;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The pool on every host: which call runs where and when. Its state changes only inside the group's
 * lock; futures complete outside of it, since their continuations are the user's.
 */
public final class Pool implements WorkerPool, WorkerEvents {
  private final WorkerOptions options;
  private final WorkerGroup group;
  private final CompletableFuture<WorkerPool> started;
  private final CompletableFuture<Void> ended;
  private final Slot[] slots;
  private final ArrayDeque<Slot> idle = new ArrayDeque<>();
  private final ArrayDeque<Task> queue = new ArrayDeque<>();
  private int starting;
  private int running;
  private int live;
  private boolean closed;

  private Pool(WorkerOptions options, WorkerHost host, WorkerSetup setup) {
    this.options = options;
    this.group = host.open(setup, this);
    this.started = group.newFuture();
    this.ended = group.newFuture();
    this.slots = new Slot[options.size()];
  }

  /**
   * Starts a pool.
   *
   * @param imports what is supplied for each import of the module, null for nothing
   */
  public static CompletableFuture<WorkerPool> start(
      WorkerOptions options, WorkerHost host, @Nullable Object[] imports) {
    Pool pool;
    try {
      pool = new Pool(options, host, setup(options, imports));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
    pool.startAll();
    pool.started.whenComplete(
        (result, error) -> {
          if (error != null) {
            pool.close();
          }
        });
    return pool.started;
  }

  private static WorkerSetup setup(WorkerOptions options, @Nullable Object[] imports) {
    return WorkerSetups.of(
        options.module(),
        options.name(),
        imports,
        options.localImports(),
        options.localModule(),
        options.startUp(),
        options.mainThread(),
        options.limits());
  }

  private void startAll() {
    group.lock();
    try {
      starting = slots.length;
      for (int i = 0; i < slots.length; i++) {
        slots[i] = new Slot(i);
        startIn(slots[i]);
      }
    } finally {
      group.unlock();
    }
  }

  private void startIn(Slot slot) {
    slot.ready = false;
    slot.worker = group.start(slot.index, slot.room);
    live++;
  }

  // What users call.

  @Override
  public WasmModule module() {
    return options.module();
  }

  @Override
  public String name() {
    return options.name();
  }

  @Override
  public int size() {
    return slots.length;
  }

  @Override
  public CompletableFuture<@Nullable Object> submit(String function, @Nullable Object... args) {
    Objects.requireNonNull(function, "function");
    Objects.requireNonNull(args, "args");
    try {
      return enqueued(call(function, args));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public CompletableFuture<List<@Nullable Object>> invokeAll(
      String function, List<? extends List<? extends @Nullable Object>> argumentLists) {
    Objects.requireNonNull(function, "function");
    List<Task> tasks = new ArrayList<>(argumentLists.size());
    try {
      for (List<? extends @Nullable Object> args : argumentLists) {
        tasks.add(new Task(group.newFuture(), call(function, args.toArray())));
      }
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
    RuntimeException refusal = enqueue(tasks);
    if (refusal != null) {
      return CompletableFuture.failedFuture(refusal);
    }
    CompletableFuture<List<@Nullable Object>> all = group.newFuture();
    new Gathering(tasks, all).begin();
    return all;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> CompletableFuture<T> run(Function<? super Instance, ? extends T> task) {
    Objects.requireNonNull(task, "task");
    if (!group.runsTasks()) {
      return CompletableFuture.failedFuture(
          new UnsupportedFeatureException(
              "workerTasks",
              module().engine().info().name(),
              "a task in a worker of pool " + name(),
              null));
    }
    return (CompletableFuture<T>) enqueued(new WorkerCall(task::apply));
  }

  /** In a page the worker's end of this is linked by {@code WorkerPlugin}. */
  @Override
  public CompletableFuture<@Nullable Object> run(
      Class<? extends WorkerTask> task, @Nullable Object... arguments) {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(arguments, "arguments");
    Object[] copies;
    try {
      copies = Messages.copies(arguments);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
    return enqueued(new WorkerCall(task, copies));
  }

  private CompletableFuture<@Nullable Object> enqueued(WorkerCall call) {
    Task task = new Task(group.newFuture(), call);
    RuntimeException refusal = enqueue(List.of(task));
    if (refusal != null) {
      task.future.completeExceptionally(refusal);
    }
    return task.future;
  }

  private WorkerCall call(String function, @Nullable Object[] args) {
    FuncType type = type(function);
    Checks.argumentCount(function, type, args.length);
    Object[] checked = new Object[args.length];
    for (int i = 0; i < checked.length; i++) {
      checked[i] = Checks.argument(function, type, i, args[i]);
      if (checked[i] != null && type.params().get(i).isRef()) {
        throw new IllegalArgumentException(
            Checks.argumentName(function, i) + ": a reference cannot enter a worker");
      }
    }
    return new WorkerCall(function, checked);
  }

  private FuncType type(String function) {
    List<ExportType> exports = module().exports();
    for (ExportType export : exports) {
      if (export.name().equals(function)) {
        if (export.type() instanceof FuncType type) {
          return type;
        }
        throw Checks.exportKind(function, "func", export.type());
      }
    }
    List<String> names = new ArrayList<>(exports.size());
    for (ExportType export : exports) {
      names.add(export.name());
    }
    throw Checks.noExport(function, names);
  }

  /** Runs or queues all tasks or none; gives why not. */
  private @Nullable RuntimeException enqueue(List<Task> tasks) {
    List<Worker> begun = new ArrayList<>(1);
    group.lock();
    try {
      if (closed) {
        return closedException();
      }
      if (tasks.size() > idle.size() + options.queueLimit() - queue.size()) {
        return new LimitException(
            "queueLimit",
            "the queue of pool "
                + name()
                + " is full: "
                + queue.size()
                + " calls wait, "
                + options.queueLimit()
                + " may",
            null);
      }
      for (Task task : tasks) {
        Slot slot = idle.pollLast();
        if (slot == null) {
          queue.add(task);
        } else {
          begun.add(assign(slot, task));
        }
      }
    } finally {
      group.unlock();
    }
    // Outside of the lock: a worker that wakes at once would have to wait for it.
    for (int i = 0; i < begun.size(); i++) {
      begun.get(i).call(tasks.get(i).call);
    }
    for (Task task : tasks) {
      task.future.whenComplete((result, error) -> abandon(task));
    }
    return null;
  }

  private Worker assign(Slot slot, Task task) {
    slot.task = task;
    task.slot = slot;
    running++;
    return slot.worker;
  }

  /** A future has ended; if that was not the pool's doing, its call must not run on. */
  private void abandon(Task task) {
    if (task.ended) {
      return;
    }
    Worker stopped = null;
    group.lock();
    try {
      if (task.ended) {
        return;
      }
      task.ended = true;
      Slot slot = task.slot;
      if (slot == null) {
        queue.remove(task);
      } else {
        release(slot);
        stopped = slot.worker;
        startIn(slot);
      }
    } finally {
      group.unlock();
    }
    if (stopped != null) {
      stopped.stop();
    }
  }

  private void release(Slot slot) {
    slot.task.slot = null;
    slot.task = null;
    running--;
  }

  @Override
  public int queued() {
    group.lock();
    try {
      return queue.size();
    } finally {
      group.unlock();
    }
  }

  @Override
  public int running() {
    group.lock();
    try {
      return running;
    } finally {
      group.unlock();
    }
  }

  @Override
  public int liveWorkers() {
    group.lock();
    try {
      return live;
    } finally {
      group.unlock();
    }
  }

  @Override
  public boolean isClosed() {
    group.lock();
    try {
      return closed;
    } finally {
      group.unlock();
    }
  }

  @Override
  public CompletableFuture<Void> ended() {
    return ended;
  }

  @Override
  public void close() {
    close(closedException());
  }

  private IllegalStateException closedException() {
    return new IllegalStateException("pool " + name() + " is closed");
  }

  private void close(Throwable reason) {
    List<Task> unfinished = new ArrayList<>();
    List<Worker> workers = new ArrayList<>();
    group.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      for (Slot slot : slots) {
        if (slot.task != null) {
          unfinished.add(slot.task);
          release(slot);
        }
        if (slot.worker != null) {
          workers.add(slot.worker);
          slot.worker = null;
        }
      }
      unfinished.addAll(queue);
      queue.clear();
      idle.clear();
      for (Task task : unfinished) {
        task.ended = true;
      }
    } finally {
      group.unlock();
    }
    for (Worker worker : workers) {
      worker.stop();
    }
    group
        .close()
        .whenComplete(
            (done, error) -> {
              ended.complete(null);
            });
    for (Task task : unfinished) {
      task.future.completeExceptionally(reason);
    }
    started.completeExceptionally(reason);
  }

  // What the group tells.

  @Override
  public void ready(Worker worker, long room) {
    boolean all = false;
    group.lock();
    try {
      Slot slot = slots[worker.index()];
      if (slot.worker != worker) {
        return;
      }
      slot.ready = true;
      slot.room = room;
      all = starting > 0 && --starting == 0;
      next(slot);
    } finally {
      group.unlock();
    }
    if (all) {
      started.complete(this);
    }
  }

  /** Gives a worker that has nothing to do the next call. */
  private void next(Slot slot) {
    Task task = queue.poll();
    if (task == null) {
      idle.add(slot);
    } else {
      assign(slot, task).call(task.call);
    }
  }

  @Override
  public void completed(Worker worker, @Nullable Object result, @Nullable Throwable error) {
    Task task;
    group.lock();
    try {
      Slot slot = slots[worker.index()];
      task = slot.task;
      if (slot.worker != worker || task == null) {
        return;
      }
      task.ended = true;
      release(slot);
      next(slot);
    } finally {
      group.unlock();
    }
    if (error == null) {
      task.future.complete(result);
    } else {
      task.future.completeExceptionally(error);
    }
  }

  @Override
  public void failed(Worker worker, Throwable error) {
    Task task;
    boolean isLast;
    group.lock();
    try {
      Slot slot = slots[worker.index()];
      if (slot.worker != worker) {
        return;
      }
      task = slot.task;
      if (task != null) {
        task.ended = true;
        release(slot);
      }
      idle.remove(slot);
      slot.worker = null;
      if (slot.ready) {
        startIn(slot);
      }
      isLast = starting > 0 || !hasWorkers();
    } finally {
      group.unlock();
    }
    if (task != null) {
      task.future.completeExceptionally(error);
    }
    if (isLast) {
      close(error);
    }
  }

  private boolean hasWorkers() {
    for (Slot slot : slots) {
      if (slot.worker != null) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void message(Worker worker, @Nullable Object message) {
    MessageListener listener = options.listener();
    if (listener != null) {
      listener.onMessage(worker.index(), message);
    }
  }

  @Override
  public void ended(Worker worker) {
    group.lock();
    try {
      live--;
    } finally {
      group.unlock();
    }
  }
}
