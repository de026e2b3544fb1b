package io.github.wasmrun.plugins;

import io.github.wasmrun.plugins.PluginActivity.Kind;
import io.github.wasmrun.plugins.PluginCallException.Reason;
import io.github.wasmrun.plugins.data.DataFormat;
import io.github.wasmrun.plugins.data.DataType;
import io.github.wasmrun.plugins.manifest.PluginManifest;
import java.util.List;
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
    return loaded.get().sha256();
  }

  /** The functions that can be called. */
  public List<String> functions() {
    return List.copyOf(loaded.get().running().functions());
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

  /** {@link #call(String, PluginRequest)} with a text, for a text. */
  public String call(String function, String text) {
    PluginResponse response = call(function, PluginRequest.text(text));
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
    Running running = now.running();
    checkEnabled(function);
    if (!running.has(function)) {
      throw new PluginCallException(
          id,
          function,
          Reason.NO_FUNCTION,
          "there is no such function, only " + running.functions(),
          null);
    }
    if (!running.enter()) {
      if (loaded.get() != now) {
        return callOnce(function, request); // another instance has taken over
      }
      checkEnabled(function);
      throw new PluginCallException(
          id, function, Reason.BUSY, "a call of the plugin is in progress", null);
    }
    long start = System.nanoTime();
    PluginCallException failure = null;
    try {
      byte[] response = running.call(function, request.shared());
      failuresInRow.set(0);
      return PluginResponse.own(response);
    } catch (GuestFault e) {
      failure = new PluginCallException(id, function, e.reason(), e.text(), cause(e));
      failures.incrementAndGet();
      activities.add(Kind.CALL_FAILED, id, function + ": " + e.text());
      throw failure;
    } finally {
      count(function, now, System.nanoTime() - start);
      if (failure != null && failure.leavesRuins()) {
        afterFailure(now);
      }
      running.leave();
    }
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

  private void count(String function, Loaded now, long time) {
    calls.incrementAndGet();
    lastFuel.set(now.running().fuelUsed());
    memoryBytes.set(now.running().memoryBytes());
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
    now.running().abandon();
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
   * Enables it again with a fresh instance; does nothing if it is enabled.
   *
   * @throws PluginLoadException if that fails
   */
  public void enable() {
    if (!disabled || unloaded) {
      return;
    }
    Loaded now = loaded.get();
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
        restarts.get(),
        lastFuel.get(),
        memoryBytes.get(),
        hostCalls.all());
  }

  HostCallCounts hostCalls() {
    return hostCalls;
  }

  /** Another version takes over. */
  void replace(Loaded other) {
    Loaded before = loaded.getAndSet(other);
    failuresInRow.set(0);
    disabled = false;
    before.running().retire();
    endIfUnloaded(other.running());
  }

  /** The end. */
  void end() {
    unloaded = true;
    loaded.get().running().retire();
  }

  /** Its id and version. */
  @Override
  public String toString() {
    return id + " " + manifest().version();
  }
}
