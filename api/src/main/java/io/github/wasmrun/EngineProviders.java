package io.github.wasmrun;

import io.github.wasmrun.internal.host.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds the engines of this host. */
final class EngineProviders {
  private EngineProviders() {}

  /** An engine as {@code config} says, see {@link Engine#create(EngineConfig)}. */
  static Engine create(EngineConfig config) {
    Objects.requireNonNull(config, "config");
    String wanted = config.engine().orElse(null);
    StringBuilder names = new StringBuilder();
    Services<EngineProvider> providers = Services.of(EngineProvider.class);
    for (EngineProvider provider : sorted(providers)) {
      if (wanted == null || provider.name().equals(wanted)) {
        return provider.create(config);
      }
      names.append(names.length() == 0 ? "" : ", ").append(provider.name());
    }
    if (names.length() == 0) {
      throw new IllegalStateException(
          "no WebAssembly engine found: add wasmrun-jvm-compiler (JVM) or wasmrun-web (browser) to the class path",
          providers.error());
    }
    throw new IllegalArgumentException(
        "no engine " + wanted + "; there are: [" + names.toString() + "]");
  }

  /** The names of all engines, the best one first. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    for (EngineProvider provider : sorted(Services.of(EngineProvider.class))) {
      names.add(provider.name());
    }
    return List.copyOf(names);
  }

  private static List<EngineProvider> sorted(Services<EngineProvider> providers) {
    List<EngineProvider> sorted = new ArrayList<>();
    for (EngineProvider provider : providers.found()) {
      if (!provider.runsHere()) {
        continue;
      }
      int place = 0;
      while (place < sorted.size() && sorted.get(place).priority() >= provider.priority()) {
        place++;
      }
      sorted.add(place, provider);
    }
    return sorted;
  }
}
