package io.github.wasmrun.spi;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;

/** Finds the engines of this host. */
public final class EngineProviders {
  private EngineProviders() {}

  /** An engine as {@code config} says, see {@link Engine#create(EngineConfig)}. */
  public static Engine create(EngineConfig config) {
    Objects.requireNonNull(config, "config");
    List<EngineProvider> providers = sorted();
    if (providers.isEmpty()) {
      throw new IllegalStateException(
          "no WebAssembly engine found: add wasmrun-jvm (JVM) or wasmrun-web (browser) to the class path");
    }
    if (config.engine().isEmpty()) {
      return providers.get(0).create(config);
    }
    String wanted = config.engine().get();
    for (EngineProvider provider : providers) {
      if (provider.name().equals(wanted)) {
        return provider.create(config);
      }
    }
    throw new IllegalArgumentException(
        "no engine " + wanted + "; there are: [" + list(providers) + "]");
  }

  /** The names of all engines, the best one first. */
  public static List<String> names() {
    return names(sorted());
  }

  private static String list(List<EngineProvider> providers) {
    StringBuilder names = new StringBuilder();
    for (EngineProvider provider : providers) {
      names.append(names.length() == 0 ? "" : ", ").append(provider.name());
    }
    return names.toString();
  }

  private static List<String> names(List<EngineProvider> providers) {
    List<String> names = new ArrayList<>();
    for (EngineProvider provider : providers) {
      names.add(provider.name());
    }
    return List.copyOf(names);
  }

  private static List<EngineProvider> sorted() {
    List<EngineProvider> sorted = new ArrayList<>();
    for (EngineProvider provider : ServiceLoader.load(EngineProvider.class)) {
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
