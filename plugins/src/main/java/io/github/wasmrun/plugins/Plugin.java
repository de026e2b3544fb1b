package io.github.wasmrun.plugins;

import io.github.wasmrun.internal.link.Ended;
import io.github.wasmrun.plugins.PluginActivity.Kind;
import io.github.wasmrun.plugins.PluginCallException.Reason;
import io.github.wasmrun.plugins.data.DataFormat;
import io.github.wasmrun.plugins.data.DataType;
import io.github.wasmrun.plugins.manifest.PluginManifest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A plugin that is loaded. It stays the same object when its module is reloaded.
 *
 * <p>One call at a time: another one meanwhile, of another thread or of a host function that the
 * plugin calls, fails with {@link PluginCallException.Reason#BUSY}. Everything else is thread-safe.
 */
public final class Plugin {
  private final String id;
  private final Activities activities;
  private final HostCallCounts hostCalls;
  private final AtomicReference<Loaded> loaded;
  private volatile boolean disabled;
  private volatile boolean unloaded;
  private final AtomicInteger failuresInRow = new AtomicInteger();
  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicLong longest = new AtomicLong();
  private final AtomicLong restarts = new AtomicLong();
  private final AtomicLong lastFuel = new AtomicLong();
  private final AtomicLong memoryBytes = new AtomicLong();

  Plugin(String id, Activities activities, HostCallCounts hostCalls, Loaded loaded) {
    this.id = id;
    this.activities = activities;
    this.hostCalls = hostCalls;
    this.loaded = new AtomicReference<>(loaded);
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** What it says of itself. */
  public PluginManifest manifest() {
    return loaded.get().manifest();
  }

  /** How it is run. */
  public PluginSettings settings() {
    return loaded.get().settings();
  }

  /** How it exchanges data. */
  public GuestContract contract() {
    return loaded.get().contract();
  }

  /** The SHA-256 of its module, 64 lower-case hexadecimal digits. */
  public String sha256() {
    return loaded.get().module().sha256();
  }

  /** The functions that can be called. */
  public List<String> functions() {
    return List.copyOf(loaded.get().functions());
  }

  /** Whether it can be called. */
  public boolean isEnabled() {
    return !disabled && !unloaded;
  }

  /** Whether it was unloaded. */
  public boolean isUnloaded() {
    return unloaded;
  }

  /**
   * Calls a function.
   *
   * @param function its name, see {@link #functions}
   * @throws PluginCallException if it fails, whatever the plugin does
   */
  public PluginResponse call(String function, PluginRequest request) {
    for (int attempt = 0; ; attempt++) {
      try {
        return callOnce(function, request);
      } catch (PluginCallException e) {
        ErrorPolicy policy = loaded.get().settings().errorPolicy();
        if (!e.leavesRuins() || disabled || unloaded || attempt >= policy.retries()) {
          throw e;
        }
      }
    }
  }

  /**
   * Calls a function, also of a plugin {@linkplain PluginSettings#withWorker in a worker}; one on
   * its callers' thread is called before this method returns. Calls of a plugin in a worker wait
   * for each other. Cancelling the future of one that runs ends its worker.
   *
   * @param function its name, see {@link #functions}
   * @return the response; fails with {@link PluginCallException}, whatever the plugin does
   */
  public CompletableFuture<PluginResponse> callAsync(String function, PluginRequest request) {
    Remote remote = loaded.get().remote();
    if (remote == null) {
      try {
        return CompletableFuture.completedFuture(call(function, request));
      } catch (PluginCallException e) {
        return CompletableFuture.failedFuture(e);
      }
    }
    CompletableFuture<PluginResponse> answer = new CompletableFuture<>();
    new RemoteCall(this, function, request, answer).begin(0);
    return answer;
  }

  /** {@link #callAsync(String, PluginRequest)} with a text, for a text. */
  public CompletableFuture<String> callAsync(String function, String text) {
    CompletableFuture<PluginResponse> answer = callAsync(function, PluginRequest.text(text));
    return Ended.cancelling(answer.thenApply(response -> text(function, response)), answer);
  }

  /** {@link #call(String, PluginRequest)} with a text, for a text. */
  public String call(String function, String text) {
    return text(function, call(function, PluginRequest.text(text)));
  }

  private String text(String function, PluginResponse response) {
    try {
      return response.text();
    } catch (io.github.wasmrun.json.JsonException e) {
      throw new PluginCallException(id, function, Reason.CONTRACT, "the response is not UTF-8", e);
    }
  }

  /**
   * A function with the types of its request and response, which are JSON unless told otherwise.
   *
   * @param name its name; whether there is such a function shows when it is called
   */
  public <A, R> TypedFunction<A, R> function(
      String name, DataType<A> request, DataType<R> response) {
    return new TypedFunction<>(this, name, request, response, DataFormat.JSON);
  }

  private PluginResponse callOnce(String function, PluginRequest request) {
    Loaded now = loaded.get();
    checkEnabled(function);
    Running running = now.running();
    if (running == null) {
      throw new PluginCallException(
          id, function, Reason.IN_WORKER, "it runs in a worker: use callAsync", null);
    }
    if (!running.has(function)) {
      throw noFunction(function, running.functions());
    }
    if (!running.enter()) {
      if (loaded.get() != now) {
        return callOnce(function, request); // another instance has taken over
      }
      checkEnabled(function);
      throw new PluginCallException(
          id, function, Reason.BUSY, "a call of the plugin is in progress", null);
    }
    try {
      return PluginResponse.own(counted(function, now, running, request));
    } finally {
      running.leave();
    }
  }

  private byte[] counted(String function, Loaded now, Running running, PluginRequest request) {
    long start = System.nanoTime();
    byte[] response;
    try {
      response = running.call(function, request.shared());
    } catch (GuestFault e) {
      PluginCallException failure =
          new PluginCallException(id, function, e.reason(), e.text(), cause(e));
      failures.incrementAndGet();
      activities.add(Kind.CALL_FAILED, id, function + ": " + e.text());
      count(function, now, System.nanoTime() - start, running.fuelUsed(), running.memoryBytes());
      if (failure.leavesRuins()) {
        afterFailure(now);
      }
      throw failure;
    }
    failuresInRow.set(0);
    count(function, now, System.nanoTime() - start, running.fuelUsed(), running.memoryBytes());
    return response;
  }

  private PluginCallException noFunction(String function, List<String> all) {
    return new PluginCallException(
        id, function, Reason.NO_FUNCTION, "there is no such function, only " + all, null);
  }

  /** The present version, if it may be called. */
  Loaded forCall(String function) {
    Loaded now = loaded.get();
    checkEnabled(function);
    if (!now.functions().contains(function)) {
      throw noFunction(function, now.functions());
    }
    return now;
  }

  /**
   * Notes how a call in a worker has ended.
   *
   * @return what it failed with; null if it did not
   */
  @Nullable PluginCallException ended(String function, Loaded now, Remote.Answer answer) {
    count(function, now, answer.nanos(), answer.fuel(), answer.memoryBytes());
    GuestFault fault = answer.fault();
    if (fault == null) {
      failuresInRow.set(0);
      return null;
    }
    PluginCallException failure =
        new PluginCallException(id, function, fault.reason(), fault.text(), cause(fault));
    failures.incrementAndGet();
    activities.add(Kind.CALL_FAILED, id, function + ": " + fault.text());
    ErrorPolicy policy = now.settings().errorPolicy();
    if (fault.getCause() instanceof PluginLoadException) {
      disable(now, "cannot be restarted: " + fault.text());
    } else if (failure.leavesRuins()) {
      int row = failuresInRow.incrementAndGet();
      if (policy.disableAfter() > 0 && row >= policy.disableAfter()) {
        disable(now, "after " + row + " failures in a row");
      }
    }
    return failure;
  }

  /** Whether a call that failed is repeated. */
  boolean repeats(PluginCallException failure, Loaded now, int attempt) {
    return failure.leavesRuins()
        && !disabled
        && !unloaded
        && attempt < now.settings().errorPolicy().retries();
  }

  private static @Nullable Throwable cause(GuestFault fault) {
    return fault.getCause();
  }

  private void checkEnabled(String function) {
    if (unloaded) {
      throw new PluginCallException(id, function, Reason.UNLOADED, "it is not loaded", null);
    }
    if (disabled) {
      throw new PluginCallException(id, function, Reason.DISABLED, "it is disabled", null);
    }
  }

  private void count(String function, Loaded now, long time, long fuel, long bytes) {
    calls.incrementAndGet();
    lastFuel.set(fuel);
    memoryBytes.set(bytes);
    nanos.addAndGet(time);
    long before = longest.get();
    while (time > before && !longest.compareAndSet(before, time)) {
      before = longest.get();
    }
    if (time / 1_000_000 > now.settings().slow().toMillis()) {
      activities.add(Kind.SLOW, id, function + ": took " + time / 1_000_000 + " ms");
    }
  }

  private void afterFailure(Loaded now) {
    ErrorPolicy policy = now.settings().errorPolicy();
    int count = failuresInRow.incrementAndGet();
    if (policy.disableAfter() > 0 && count >= policy.disableAfter()) {
      disable(now, "after " + count + " failures in a row");
    } else if (policy.restarts()) {
      restart(now);
    }
  }

  /** A new instance has taken over; if the plugin was unloaded meanwhile, nobody else ends it. */
  private void endIfUnloaded(Running fresh) {
    if (unloaded) {
      fresh.retire();
    }
  }

  private void disable(Loaded now, String why) {
    disabled = true;
    activities.add(Kind.DISABLED, id, why);
    if (now.remote() == null) {
      now.running().abandon();
    } else {
      now.remote().suspend();
    }
  }

  private void restart(Loaded now) {
    if (unloaded) {
      now.running().abandon();
      return;
    }
    Running fresh;
    try {
      fresh = now.fresh().get();
    } catch (PluginLoadException e) {
      disable(now, "cannot be restarted: " + e.getMessage());
      return;
    }
    if (loaded.compareAndSet(now, now.with(fresh))) {
      restarts.incrementAndGet();
      activities.add(Kind.RESTARTED, id, "");
      now.running().abandon();
      endIfUnloaded(fresh);
    } else {
      fresh.abandon(); // a reload was faster
    }
  }

  /**
   * Enables it again with a fresh instance; does nothing if it is enabled. One in a worker gets its
   * instance with the next call.
   *
   * @throws PluginLoadException if that fails
   */
  public void enable() {
    if (!disabled || unloaded) {
      return;
    }
    Loaded now = loaded.get();
    if (now.remote() != null) {
      now.remote().resume();
      failuresInRow.set(0);
      disabled = false;
      activities.add(Kind.ENABLED, id, "");
      return;
    }
    Running fresh = now.fresh().get();
    if (loaded.compareAndSet(now, now.with(fresh))) {
      failuresInRow.set(0);
      disabled = false;
      activities.add(Kind.ENABLED, id, "");
      endIfUnloaded(fresh);
    } else {
      fresh.abandon();
    }
  }

  /** What it has done. */
  public PluginStatistics statistics() {
    return new PluginStatistics(
        calls.get(),
        failures.get(),
        nanos.get(),
        longest.get(),
        restarts.get() + restartsInWorker(),
        lastFuel.get(),
        memoryBytes.get(),
        hostCalls.all());
  }

  private long restartsInWorker() {
    Remote remote = loaded.get().remote();
    return remote == null ? 0 : remote.restarts();
  }

  HostCallCounts hostCalls() {
    return hostCalls;
  }

  /** Another version takes over. */
  void replace(Loaded other) {
    Loaded before = loaded.getAndSet(other);
    failuresInRow.set(0);
    disabled = false;
    if (before.remote() != null) {
      restarts.addAndGet(before.remote().restarts());
    }
    before.retire();
    if (unloaded) {
      other.retire();
    }
  }

  /** The end. */
  void end() {
    unloaded = true;
    loaded.get().retire();
  }

  /** Its id and version. */
  @Override
  public String toString() {
    return id + " " + manifest().version();
  }
}
