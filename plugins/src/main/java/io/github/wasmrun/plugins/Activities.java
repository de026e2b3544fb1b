package io.github.wasmrun.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What happened lately, and who wants to hear of it. Thread-safe. */
final class Activities {
  private final List<AtomicReference<@Nullable PluginActivity>> kept = new ArrayList<>();
  private final AtomicLong count = new AtomicLong();
  private final AtomicReference<List<Consumer<PluginActivity>>> listeners =
      new AtomicReference<>(List.of());

  /**
   * Nothing yet.
   *
   * @param capacity how many are kept
   */
  Activities(int capacity) {
    for (int i = 0; i < capacity; i++) {
      kept.add(new AtomicReference<>());
    }
  }

  void add(PluginActivity.Kind kind, String pluginId, @Nullable String text) {
    PluginActivity activity =
        new PluginActivity(kind, pluginId, System.currentTimeMillis(), text == null ? "" : text);
    if (!kept.isEmpty()) {
      kept.get((int) (count.getAndIncrement() % kept.size())).set(activity);
    }
    for (Consumer<PluginActivity> listener : listeners.get()) {
      try {
        listener.accept(activity);
      } catch (RuntimeException e) {
        // A listener's mistake must not end what it listens to.
      }
    }
  }

  /** The last ones, the oldest first. */
  List<PluginActivity> list() {
    List<PluginActivity> list = new ArrayList<>();
    long end = count.get();
    for (long i = Math.max(0, end - kept.size()); i < end; i++) {
      PluginActivity activity = kept.get((int) (i % kept.size())).get();
      if (activity != null) {
        list.add(activity);
      }
    }
    return list;
  }

  Runnable listen(Consumer<PluginActivity> listener) {
    while (true) {
      List<Consumer<PluginActivity>> before = listeners.get();
      List<Consumer<PluginActivity>> all = new ArrayList<>(before);
      all.add(listener);
      if (listeners.compareAndSet(before, List.copyOf(all))) {
        return () -> remove(listener);
      }
    }
  }

  private void remove(Consumer<PluginActivity> listener) {
    while (true) {
      List<Consumer<PluginActivity>> before = listeners.get();
      List<Consumer<PluginActivity>> all = new ArrayList<>(before);
      all.remove(listener);
      if (listeners.compareAndSet(before, List.copyOf(all))) {
        return;
      }
    }
  }
}
