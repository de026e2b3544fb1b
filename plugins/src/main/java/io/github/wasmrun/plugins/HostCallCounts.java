package io.github.wasmrun.plugins;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** How often a plugin called functions of the application, with all its instances. Thread-safe. */
final class HostCallCounts {
  /** Calls of one function. */
  static final class Count {
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final AtomicLong nanos = new AtomicLong();

    void add(long time, boolean failed) {
      calls.incrementAndGet();
      nanos.addAndGet(time);
      if (failed) {
        failures.incrementAndGet();
      }
    }
  }

  private final AtomicReference<Map<String, Count>> counts = new AtomicReference<>(Map.of());

  /** The count of a function. */
  Count of(String name) {
    while (true) {
      Map<String, Count> before = counts.get();
      Count present = before.get(name);
      if (present != null) {
        return present;
      }
      Map<String, Count> all = new LinkedHashMap<>(before);
      Count made = new Count();
      all.put(name, made);
      if (counts.compareAndSet(before, all)) {
        return made;
      }
    }
  }

  /** All counts, by name. */
  Map<String, PluginStatistics.HostCalls> all() {
    Map<String, PluginStatistics.HostCalls> all = new LinkedHashMap<>();
    counts
        .get()
        .forEach(
            (name, count) ->
                all.put(
                    name,
                    new PluginStatistics.HostCalls(
                        count.calls.get(), count.failures.get(), count.nanos.get())));
    return all;
  }
}
