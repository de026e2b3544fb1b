package io.github.wasmrun.plugins;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Memory;
import io.github.wasmrun.TimeoutException;
import io.github.wasmrun.plugins.PluginLoadException.Reason;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.worker.ThreadStartUp;
import io.github.wasmrun.worker.WorkerPool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
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

  private static final String UNLOADED = "the plugin has been ended";

  private final PluginHostConfig config;
  private final Activities activities;
  private final Prepared prepared;
  private final Memory memory;
  private final HostCallCounts hostCalls;
  private final List<String> names = new ArrayList<>();
  private final AtomicReference<CompletableFuture<?>> last =
      new AtomicReference<>(CompletableFuture.completedFuture(null));
  private final AtomicLong restarts = new AtomicLong();
  private final String id;
  private volatile List<String> functions = List.of();
  private volatile @Nullable WorkerPool pool;

  /** Whether the worker has the plugin. */
  private volatile boolean ready;

  /** What the worker's last call failed with, as it posted it before the failure itself. */
  private volatile @Nullable List<?> fault;

  private volatile boolean ended;

  WorkerGuest(
      PluginHostConfig config, Activities activities, Prepared prepared, HostCallCounts hostCalls) {
    this.config = config;
    this.activities = activities;
    this.prepared = prepared;
    this.hostCalls = hostCalls;
    id = prepared.label();
    memory = config.engine().createMemory(MemoryType.shared(1, Carrier.MOST_PAGES));
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
    Engine engine = config.engine();
    return WorkerPool.of(engine.compile(Carrier.bytes()))
        .name("plugin-" + prepared.label())
        .startUp(ThreadStartUp.DEFAULTS.withStackSize(0))
        .imports(
            Imports.of(Carrier.MODULE, Carrier.MEMORY, memory)
                .withFunction(
                    Carrier.MODULE,
                    Carrier.CALL,
                    PageCalls.answers(memory, () -> id, names, config.functions(), hostCalls)))
        .onMessage((worker, message) -> hear((List<?>) message))
        .start()
        .handle(
            (made, error) -> {
              if (error != null) {
                throw WorkerStarter.failure(prepared, Reason.WORKER, Preparation.unwrapped(error));
              }
              pool = made;
              return made;
            })
        .thenCompose(this::load)
        .whenComplete(
            (manifest, error) -> {
              if (error != null) {
                abandon();
              }
            });
  }

  private void hear(List<?> message) {
    if (message.get(0).equals(PluginTask.FAULT)) {
      fault = message;
    } else {
      activities.add(
          PluginActivity.Kind.valueOf((String) message.get(1)), id, (String) message.get(2));
    }
  }

  private long millis(long more) {
    long granted = prepared.settings().permissions().timeout().toMillis();
    return Math.min(granted, Integer.MAX_VALUE - START_MILLIS) + more;
  }

  private CompletableFuture<byte[]> load(WorkerPool present) {
    return present
        .run(PluginTask.class, Parcel.write(config, prepared, names))
        .orTimeout(millis(START_MILLIS), TimeUnit.MILLISECONDS)
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
      List<String> problems = new ArrayList<>();
      for (Object problem : (List<?>) result.get(2)) {
        problems.add((String) problem);
      }
      throw new PluginLoadException(id, Reason.valueOf((String) result.get(1)), problems, null);
    }
    List<String> all = new ArrayList<>();
    for (Object name : (List<?>) result.get(1)) {
      all.add((String) name);
    }
    functions = List.copyOf(all);
    ready = true;
    return (byte[]) result.get(2);
  }

  /** That the worker was ended is a limit like that of the guest's own clock. */
  private Throwable readable(Throwable error, long more) {
    Throwable cause = Preparation.unwrapped(error);
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
    CompletableFuture<?> before = last.getAndSet(answer);
    before.whenComplete((value, error) -> begin(function, input, answer));
    return answer;
  }

  private void begin(String function, byte[] input, CompletableFuture<Answer> answer) {
    WorkerPool present = pool;
    if (answer.isDone()) {
      return; // cancelled while it waited
    }
    if (ended || present == null) {
      answer.complete(failed(new IllegalStateException(UNLOADED)));
      return;
    }
    CompletableFuture<?> loading = ready ? CompletableFuture.completedFuture(null) : again(present);
    loading.whenComplete(
        (value, error) -> {
          if (error != null) {
            answer.complete(failed(Preparation.unwrapped(error)));
          } else {
            run(present, function, input, answer);
          }
        });
  }

  private CompletableFuture<?> again(WorkerPool present) {
    return load(present)
        .thenAccept(
            manifest -> {
              restarts.incrementAndGet();
              activities.add(PluginActivity.Kind.RESTARTED, id, "");
            });
  }

  private void run(
      WorkerPool present, String function, byte[] input, CompletableFuture<Answer> answer) {
    fault = null;
    CompletableFuture<@Nullable Object> task =
        present
            .run(PluginTask.class, PluginTask.CALL, function, input)
            .orTimeout(millis(GRACE_MILLIS), TimeUnit.MILLISECONDS);
    task.whenComplete(
        (result, error) -> {
          if (error == null) {
            answer.complete(answer((List<?>) result));
          } else {
            ready = false;
            answer.complete(failed(readable(error, GRACE_MILLIS)));
          }
        });
    answer.whenComplete((value, error) -> task.cancel(true)); // by its caller; else it has ended
  }

  private static Answer answer(List<?> result) {
    if (result.get(0).equals(PluginTask.RESPONSE)) {
      return new Answer((byte[]) result.get(1), null, (Long) result.get(2), (Long) result.get(3));
    }
    return new Answer(null, fault(result, null), (Long) result.get(3), (Long) result.get(4));
  }

  private static GuestFault fault(List<?> result, @Nullable Throwable cause) {
    return new GuestFault(
        PluginCallException.Reason.valueOf((String) result.get(1)), (String) result.get(2), cause);
  }

  private Answer failed(Throwable error) {
    List<?> told = fault;
    fault = null;
    if (error instanceof GuestFault mine) {
      return new Answer(null, mine, 0, 0);
    }
    if (told != null && !(error instanceof TimeoutException)) {
      return new Answer(null, fault(told, error), (Long) told.get(3), (Long) told.get(4));
    }
    PluginCallException.Reason reason =
        ended ? PluginCallException.Reason.UNLOADED : PluginCallException.Reason.LIMIT;
    if (error instanceof PluginLoadException) {
      reason = PluginCallException.Reason.DISABLED;
    }
    return new Answer(null, new GuestFault(reason, "" + error.getMessage(), error), 0, 0);
  }

  @Override
  public void suspend() {
    ready = false;
  }

  @Override
  public void retire() {
    CompletableFuture<?> before = last.get();
    before.whenComplete((value, error) -> dispose());
  }

  private void dispose() {
    WorkerPool present = pool;
    if (ended || present == null || !ready) {
      abandon();
      return;
    }
    present
        .run(PluginTask.class, PluginTask.END)
        .orTimeout(millis(GRACE_MILLIS), TimeUnit.MILLISECONDS)
        .whenComplete(
            (value, error) -> {
              if (error != null && !ended) {
                activities.add(
                    PluginActivity.Kind.WARNING,
                    id,
                    "failed when it was ended: " + readable(error, GRACE_MILLIS).getMessage());
              }
              abandon();
            });
  }

  @Override
  public void abandon() {
    ended = true;
    WorkerPool present = pool;
    if (present != null) {
      present.close();
    }
  }
}
