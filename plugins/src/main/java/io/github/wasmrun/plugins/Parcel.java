package io.github.wasmrun.plugins;

import io.github.wasmrun.plugins.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a worker needs to start a plugin, as a list of what may be sent to one. */
final class Parcel {
  /** Calls a function of the application by its number. */
  interface Caller {
    PluginResponse call(int number, List<PluginRequest> requests);
  }

  private final List<?> all;

  private Parcel(List<?> all) {
    this.all = all;
  }

  /** One that was received. */
  static Parcel of(List<?> all) {
    return new Parcel(all);
  }

  /** The arguments of the task. */
  static @Nullable Object[] write(
      PluginHostConfig config, Prepared prepared, List<String> functions) {
    PluginSettings settings = prepared.settings();
    Permissions granted = settings.permissions();
    List<Object> modules = new ArrayList<>();
    prepared
        .bytes()
        .forEach(
            (name, bytes) -> {
              modules.add(name);
              modules.add(bytes);
            });
    List<Object> counts = new ArrayList<>();
    for (String name : functions) {
      counts.add(config.functions().data(name).requests());
    }
    List<Object> environment = new ArrayList<>();
    granted
        .environment()
        .forEach(
            (name, value) -> {
              environment.add(name);
              environment.add(value);
            });
    return new Object[] {
      PluginTask.LOAD,
      modules,
      prepared.source().manifest(),
      prepared.source().id(),
      prepared.manifestBytes(),
      config.version().toString(),
      functions,
      counts,
      granted.memoryPages(),
      granted.fuel().orElse(-1),
      granted.timeout().getSeconds(),
      granted.timeout().getNano(),
      granted.callDepth(),
      granted.responseBytes(),
      granted.hosts(),
      environment,
      granted.random(),
      granted.clock(),
      Json.text(new LinkedHashMap<>(settings.configuration())),
      settings.errorPolicy().restarts(),
      settings.http() != null,
      settings.logLevel().name(),
      settings.variableBytes()
    };
  }

  Map<String, byte[]> modules() {
    Map<String, byte[]> modules = new LinkedHashMap<>();
    List<?> given = (List<?>) all.get(1);
    for (int i = 0; i < given.size(); i += 2) {
      modules.put((String) given.get(i), (byte[]) given.get(i + 1));
    }
    return modules;
  }

  PluginSource source() {
    PluginSource source = PluginSource.of(new byte[0]);
    String manifest = (String) all.get(2);
    String id = (String) all.get(3);
    if (manifest != null) {
      return source.withManifest(manifest);
    }
    return id == null ? source : source.withId(id);
  }

  byte @Nullable [] manifest() {
    return (byte[]) all.get(4);
  }

  private List<?> functions() {
    return (List<?>) all.get(6);
  }

  PluginHostConfig config(Caller caller) {
    PluginHostConfig config = PluginHostConfig.DEFAULTS.withVersion((String) all.get(5));
    List<?> counts = (List<?>) all.get(7);
    for (int i = 0; i < counts.size(); i++) {
      int number = i;
      config =
          config.withFunction(
              (String) functions().get(i),
              (Integer) counts.get(i),
              (id, requests) -> caller.call(number, requests));
    }
    return config;
  }

  PluginSettings settings() {
    Permissions granted =
        Permissions.NONE
            .withFunctions(texts(functions()))
            .withMemoryPages((Integer) all.get(8))
            .withTimeout(Duration.ofSeconds((Long) all.get(10), (Integer) all.get(11)))
            .withCallDepth((Integer) all.get(12))
            .withResponseBytes((Integer) all.get(13))
            .withHosts(texts((List<?>) all.get(14)));
    long fuel = (Long) all.get(9);
    if (fuel >= 0) {
      granted = granted.withFuel(fuel);
    }
    List<?> environment = (List<?>) all.get(15);
    for (int i = 0; i < environment.size(); i += 2) {
      granted =
          granted.withEnvironment((String) environment.get(i), (String) environment.get(i + 1));
    }
    if ((Boolean) all.get(16)) {
      granted = granted.withRandom();
    }
    if ((Boolean) all.get(17)) {
      granted = granted.withClock();
    }
    PluginSettings settings =
        PluginSettings.DEFAULTS
            .withPermissions(granted)
            .withLogLevel(LogLevel.valueOf((String) all.get(21)))
            .withVariableBytes((Integer) all.get(22));
    if (!((Boolean) all.get(19))) {
      settings = settings.withErrorPolicy(ErrorPolicy.DEFAULTS.withoutRestart());
    }
    if ((Boolean) all.get(20)) {
      settings = settings.withHttp(PluginHttp.ofHost());
    }
    if (Json.parse((String) all.get(18)) instanceof Map<?, ?> configuration) {
      for (Map.Entry<?, ?> entry : configuration.entrySet()) {
        settings = settings.withConfiguration((String) entry.getKey(), entry.getValue());
      }
    }
    return settings;
  }

  private static String[] texts(List<?> list) {
    return list.toArray(new String[0]);
  }
}
