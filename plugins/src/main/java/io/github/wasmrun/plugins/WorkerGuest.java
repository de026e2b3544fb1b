package io.github.wasmrun.plugins;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Memory;
import io.github.wasmrun.TimeoutException;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.internal.link.Ended;
import io.github.wasmrun.plugins.PluginLoadException.Reason;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.worker.ThreadStartUp;
import io.github.wasmrun.worker.WorkerPool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A plugin in a worker of its own: one call after the other. A call that takes longer than is
 * granted ends the worker, and the next call finds a new one.
 */
final class WorkerGuest implements Remote {
  /** What a call may take longer than is granted, so that the guest's own limits come first. */
  private static final long GRACE_MILLIS = 500;

  /** What a start may take longer, for its modules are compiled. */
  private static final long START_MILLIS = 10_000;

  /** How long a page that was busy has for answers that wait. */
  private static final long BUSY_MILLIS = 20;

  private static final CompletableFuture<?> DONE = CompletableFuture.completedFuture(null);

  private final PluginHostConfig config;
  private final Activities activities;
  private final Prepared prepared;
  private final HostCallCounts hostCalls;
  private final List<String> names = new ArrayList<>();
  private final Turns turns = new Turns();
  private final AtomicLong restarts = new AtomicLong();
  private volatile List<String> functions = List.of();

  /** The plugin's id, or where it comes from while only its code can say it. */
  private volatile String id;

  private volatile @Nullable WorkerPool pool;

  /** Whether the worker has the plugin. */
  private volatile boolean ready;

  private volatile boolean suspended;

  /** The number of the call that runs or ran last. */
  private volatile long calls;

  /** What a call failed with, which the worker posts before the failure itself. */
  private volatile @Nullable List<?> fault;

  WorkerGuest(
      PluginHostConfig config, Activities activities, Prepared prepared, HostCallCounts hostCalls) {
    this.config = config;
    this.activities = activities;
    this.prepared = prepared;
    this.hostCalls = hostCalls;
    id = prepared.label();
    for (String name : prepared.settings().permissions().functions()) {
      if (config.functions().data(name) != null && !names.contains(name)) {
        names.add(name);
      }
    }
  }

  /**
   * Starts the worker and the plugin in it.
   *
   * @return the manifest that the plugin itself gave; empty if it was known
   */
  CompletableFuture<byte[]> start() {
    return open()
        .thenCompose(this::load)
        .whenComplete(
            (manifest, error) -> {
              if (error != null) {
                abandon();
              }
            });
  }

  /** The worker, a new one if there is none. */
  private CompletableFuture<WorkerPool> open() {
    WorkerPool present = pool;
    if (present != null && !present.isClosed()) {
      return CompletableFuture.completedFuture(present);
    }
    Engine engine = config.engine();
    Memory memory;
    try {
      memory = engine.createMemory(MemoryType.shared(1, Carrier.MOST_PAGES));
    } catch (UnsupportedFeatureException e) { // the page is not isolated
      return CompletableFuture.failedFuture(WorkerStarter.failure(prepared, Reason.WORKER, e));
    }
    return WorkerPool.of(engine.compile(Carrier.bytes()))
        .name("plugin-" + prepared.label())
        .startUp(ThreadStartUp.DEFAULTS.withStackSize(0))
        .imports(
            Imports.of(Carrier.MODULE, Carrier.MEMORY, memory)
                .withFunction(
                    Carrier.MODULE,
                    Carrier.CALL,
                    PageCalls.answers(memory, names, config.functions(), hostCalls)))
        .onMessage((worker, message) -> hear((List<?>) message))
        .start()
        .handle(
            (made, error) -> {
              if (error != null) {
                throw WorkerStarter.failure(prepared, Reason.WORKER, Ended.cause(error));
              }
              pool = made;
              return made;
            });
  }

  private void hear(List<?> message) {
    if (message.get(0).equals(PluginTask.FAULT)) {
      fault = message;
    } else {
      activities.add(
          PluginActivity.Kind.valueOf((String) message.get(1)),
          (String) message.get(2),
          (String) message.get(3));
    }
  }

  private long millis(long more) {
    long granted = prepared.settings().permissions().timeout().toMillis();
    return Math.min(granted, Integer.MAX_VALUE - START_MILLIS) + more;
  }

  /**
   * Gives up a task that takes {@code more} than a call is granted. A page that was busy all that
   * time first takes the answer that may have come meanwhile.
   */
  private <T> CompletableFuture<T> timed(CompletableFuture<T> task, long more) {
    CompletableFuture<@Nullable Void> clock = new CompletableFuture<>();
    clock
        .completeOnTimeout(null, millis(more), TimeUnit.MILLISECONDS)
        .thenRunAsync(
            () -> task.completeExceptionally(new java.util.concurrent.TimeoutException()),
            CompletableFuture.delayedExecutor(BUSY_MILLIS, TimeUnit.MILLISECONDS));
    task.whenComplete((result, error) -> clock.cancel(true));
    return task;
  }

  private CompletableFuture<byte[]> load(WorkerPool present) {
    Object[] parcel;
    try {
      parcel = Parcel.write(config, prepared, names);
    } catch (IllegalArgumentException e) { // a configuration that is no JSON
      throw WorkerStarter.failure(prepared, Reason.START, e);
    }
    return timed(present.run(PluginTask.class, parcel), START_MILLIS)
        .handle(
            (result, error) -> {
              if (error != null) {
                throw WorkerStarter.failure(prepared, Reason.START, readable(error, START_MILLIS));
              }
              return loaded((List<?>) result);
            });
  }

  private byte[] loaded(List<?> result) {
    if (result.get(0).equals(PluginTask.REFUSED)) {
      throw new PluginLoadException(
          (String) result.get(1),
          Reason.valueOf((String) result.get(2)),
          texts((List<?>) result.get(3)),
          null);
    }
    id = (String) result.get(1);
    functions = texts((List<?>) result.get(2));
    ready = true;
    return (byte[]) result.get(3);
  }

  private static List<String> texts(List<?> list) {
    List<String> texts = new ArrayList<>();
    for (Object text : list) {
      texts.add((String) text);
    }
    return List.copyOf(texts);
  }

  /** That the worker was ended is a limit like that of the guest's own clock. */
  private Throwable readable(Throwable error, long more) {
    Throwable cause = Ended.cause(error);
    return cause instanceof java.util.concurrent.TimeoutException
        ? new TimeoutException(
            "the worker did not answer within " + millis(more) + " ms and was ended")
        : cause;
  }

  @Override
  public List<String> functions() {
    return functions;
  }

  @Override
  public long restarts() {
    return restarts.get();
  }

  @Override
  public CompletableFuture<Answer> call(String function, byte[] input) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    if (!turns.add(() -> begin(function, input, answer))) {
      answer.complete(Answer.NOT_RUN);
    }
    return answer;
  }

  /**
   * The turn of a call.
   *
   * @return ends when the worker has nothing more to do with it, also after it was cancelled
   */
  private CompletableFuture<?> begin(
      String function, byte[] input, CompletableFuture<Answer> answer) {
    if (suspended) {
      answer.complete(Answer.NOT_RUN);
    }
    if (answer.isDone()) {
      return DONE; // suspended, or cancelled while it waited
    }
    return loaded()
        .thenCompose(present -> run(present, function, input, answer))
        .exceptionally(
            error -> {
              answer.complete(Answer.failed(fault(Ended.cause(error))));
              return null;
            });
  }

  /** The worker with the plugin in it. */
  private CompletableFuture<WorkerPool> loaded() {
    WorkerPool present = pool;
    if (ready && present != null && !present.isClosed()) {
      return CompletableFuture.completedFuture(present);
    }
    return open()
        .thenCompose(
            opened ->
                load(opened)
                    .thenApply(
                        manifest -> {
                          restarts.incrementAndGet();
                          activities.add(PluginActivity.Kind.RESTARTED, id, "");
                          return opened;
                        }));
  }

  private CompletableFuture<@Nullable Void> run(
      WorkerPool present, String function, byte[] input, CompletableFuture<Answer> answer) {
    if (answer.isDone()) {
      return CompletableFuture.completedFuture(null); // cancelled while the plugin started
    }
    long start = System.nanoTime();
    long number = calls + 1;
    calls = number;
    CompletableFuture<@Nullable Object> task =
        timed(
            present.run(PluginTask.class, PluginTask.CALL, number, function, input), GRACE_MILLIS);
    answer.whenComplete((value, error) -> task.cancel(true)); // by its caller; else it has ended
    return task.handle(
        (result, error) -> {
          long nanos = System.nanoTime() - start;
          if (error != null) {
            ready = false;
            answer.complete(failed(number, readable(error, GRACE_MILLIS), nanos));
          } else {
            answer.complete(answer((List<?>) result, null, nanos));
          }
          return null;
        });
  }

  /** What the worker says of a call. */
  private Answer answer(List<?> told, @Nullable Throwable cause, long nanos) {
    long fuel = (Long) told.get(2);
    long bytes = (Long) told.get(3);
    if (told.get(0).equals(PluginTask.RESPONSE)) {
      return new Answer((byte[]) told.get(4), null, fuel, bytes, nanos);
    }
    PluginCallException.Reason reason = PluginCallException.Reason.valueOf((String) told.get(4));
    if (reason.leavesRuins() && prepared.settings().errorPolicy().restarts()) {
      ready = false; // the worker has ended it
    }
    return new Answer(
        null, new GuestFault(reason, (String) told.get(5), cause), fuel, bytes, nanos);
  }

  private Answer failed(long number, Throwable error, long nanos) {
    List<?> told = fault;
    fault = null;
    boolean isMine = told != null && (Long) told.get(1) == number;
    return isMine && !(error instanceof TimeoutException)
        ? answer(told, error, nanos)
        : new Answer(null, fault(error), 0, 0, nanos);
  }

  /** What the worker itself failed with. */
  private static GuestFault fault(Throwable error) {
    return new GuestFault(
        error instanceof PluginLoadException
            ? PluginCallException.Reason.DISABLED
            : PluginCallException.Reason.LIMIT,
        "" + error.getMessage(),
        error);
  }

  @Override
  public void suspend() {
    suspended = true;
    abandon();
  }

  @Override
  public void resume() {
    suspended = false;
  }

  @Override
  public void retire() {
    turns.addLast(this::dispose);
  }

  private CompletableFuture<?> dispose() {
    WorkerPool present = pool;
    if (!ready || present == null) {
      abandon();
      return DONE;
    }
    return timed(present.run(PluginTask.class, PluginTask.END), GRACE_MILLIS)
        .handle(
            (value, error) -> {
              if (error != null) {
                activities.add(
                    PluginActivity.Kind.WARNING,
                    id,
                    "failed when it was ended: " + readable(error, GRACE_MILLIS).getMessage());
              }
              abandon();
              return null;
            });
  }

  @Override
  public void abandon() {
    ready = false;
    WorkerPool present = pool;
    if (present != null) {
      present.close();
    }
  }
}
