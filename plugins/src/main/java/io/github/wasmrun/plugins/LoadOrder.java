package io.github.wasmrun.plugins;

import io.github.wasmrun.plugins.PluginLoadException.Reason;
import io.github.wasmrun.plugins.manifest.PluginManifest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts plugins after those that they depend on. */
final class LoadOrder {
  private final Map<String, Prepared> byId = new LinkedHashMap<>();
  private final List<Prepared> order = new ArrayList<>();
  private final Set<Prepared> done = new HashSet<>();

  private LoadOrder() {}

  /**
   * All of them in an order in which they can be loaded. One whose manifest only its code can give
   * comes where it stands: nobody knows yet what it depends on.
   */
  static List<Prepared> of(List<Prepared> all) {
    LoadOrder order = new LoadOrder();
    for (Prepared one : all) {
      PluginManifest manifest = one.manifest();
      if (manifest != null && order.byId.put(manifest.id(), one) != null) {
        throw new PluginLoadException(
            manifest.id(), Reason.ID, List.of("two of the plugins have this id"), null);
      }
    }
    for (Prepared one : all) {
      order.add(one, new ArrayList<>());
    }
    return order.order;
  }

  private void add(Prepared one, List<String> waiting) {
    PluginManifest manifest = one.manifest();
    if (manifest != null) {
      int start = waiting.indexOf(manifest.id());
      if (start >= 0) {
        List<String> circle = waiting.subList(start, waiting.size());
        throw new PluginLoadException(
            manifest.id(),
            Reason.DEPENDENCY,
            List.of(
                "plugins depend on each other in a circle: "
                    + String.join(" -> ", circle)
                    + " -> "
                    + manifest.id()),
            null);
      }
    }
    if (!done.contains(one)) {
      if (manifest != null) {
        waiting.add(manifest.id());
        for (String id : manifest.dependencies().keySet()) {
          Prepared needed = byId.get(id);
          if (needed != null) {
            add(needed, waiting);
          }
        }
        waiting.remove(waiting.size() - 1);
      }
      done.add(one);
      order.add(one);
    }
  }
}
