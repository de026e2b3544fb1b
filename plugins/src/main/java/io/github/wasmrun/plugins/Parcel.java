package io.github.wasmrun.plugins;

import io.github.wasmrun.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a worker needs to start a plugin, as a list of what may be sent to one: modules, the
 * manifest that was loaded, and all else as JSON, by the names of the settings.
 */
final class Parcel {
  private final List<?> modules;
  private final byte @Nullable [] manifest;
  private final Map<?, ?> all;

  private Parcel(List<?> modules, byte @Nullable [] manifest, Map<?, ?> all) {
    this.modules = modules;
    this.manifest = manifest;
    this.all = all;
  }

  /** The arguments of the task. */
  static @Nullable Object[] write(
      PluginHostConfig config, Prepared prepared, List<String> functions) {
    List<Object> modules = new ArrayList<>();
    prepared
        .bytes()
        .forEach(
            (name, bytes) -> {
              modules.add(name);
              modules.add(bytes);
            });
    List<Integer> requests = new ArrayList<>();
    for (String name : functions) {
      requests.add(config.functions().data(name).requests());
    }
    PluginSettings settings = prepared.settings();
    Permissions granted = settings.permissions();
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("manifest", prepared.source().manifest());
    all.put("id", prepared.source().id());
    all.put("version", config.version().toString());
    all.put("functions", functions);
    all.put("requests", requests);
    all.put("memoryPages", granted.memoryPages());
    all.put("fuel", granted.fuel().isPresent() ? granted.fuel().getAsLong() : null);
    all.put("timeoutSeconds", granted.timeout().getSeconds());
    all.put("timeoutNanos", granted.timeout().getNano());
    all.put("callDepth", granted.callDepth());
    all.put("responseBytes", granted.responseBytes());
    all.put("hosts", granted.hosts());
    all.put("environment", granted.environment());
    all.put("random", granted.random());
    all.put("clock", granted.clock());
    all.put("configuration", settings.configuration());
    all.put("restarts", settings.errorPolicy().restarts());
    all.put("http", settings.http() != null);
    all.put("logLevel", settings.logLevel().name());
    all.put("variableBytes", settings.variableBytes());
    return new Object[] {PluginTask.LOAD, modules, prepared.manifestBytes(), Json.text(all)};
  }

  /** What {@link #write} has sent. */
  static Parcel of(List<?> arguments) {
    return new Parcel(
        (List<?>) arguments.get(1),
        (byte[]) arguments.get(2),
        (Map<?, ?>) Json.parse((String) arguments.get(3)));
  }

  private int number(String name) {
    return ((Long) all.get(name)).intValue();
  }

  private boolean flag(String name) {
    return (Boolean) all.get(name);
  }

  private List<?> list(String name) {
    return (List<?>) all.get(name);
  }

  private String[] texts(String name) {
    return list(name).toArray(new String[0]);
  }

  Map<String, byte[]> modules() {
    Map<String, byte[]> byName = new LinkedHashMap<>();
    for (int i = 0; i < modules.size(); i += 2) {
      byName.put((String) modules.get(i), (byte[]) modules.get(i + 1));
    }
    return byName;
  }

  PluginSource source() {
    PluginSource source = PluginSource.of(new byte[0]);
    String text = (String) all.get("manifest");
    String id = (String) all.get("id");
    if (text != null) {
      source = source.withManifest(text);
    }
    return id == null ? source : source.withId(id);
  }

  byte @Nullable [] manifest() {
    return manifest;
  }

  PluginHostConfig config(PageCalls calls) {
    PluginHostConfig config = PluginHostConfig.DEFAULTS.withVersion((String) all.get("version"));
    List<?> counts = list("requests");
    for (int i = 0; i < counts.size(); i++) {
      int number = i;
      config =
          config.withFunction(
              texts("functions")[i],
              ((Long) counts.get(i)).intValue(),
              (id, requests) -> calls.call(number, id, requests));
    }
    return config;
  }

  private Permissions permissions() {
    Permissions granted =
        Permissions.NONE
            .withFunctions(texts("functions"))
            .withMemoryPages(number("memoryPages"))
            .withTimeout(
                Duration.ofSeconds((Long) all.get("timeoutSeconds"), number("timeoutNanos")))
            .withCallDepth(number("callDepth"))
            .withResponseBytes(number("responseBytes"))
            .withHosts(texts("hosts"));
    if (all.get("fuel") instanceof Long fuel) {
      granted = granted.withFuel(fuel);
    }
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) all.get("environment")).entrySet()) {
      granted = granted.withEnvironment((String) entry.getKey(), (String) entry.getValue());
    }
    granted = flag("random") ? granted.withRandom() : granted;
    return flag("clock") ? granted.withClock() : granted;
  }

  PluginSettings settings() {
    PluginSettings settings =
        PluginSettings.DEFAULTS
            .withPermissions(permissions())
            .withLogLevel(LogLevel.valueOf((String) all.get("logLevel")))
            .withVariableBytes(number("variableBytes"));
    settings = flag("http") ? settings.withHttp(PluginHttp.ofHost()) : settings;
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) all.get("configuration")).entrySet()) {
      settings = settings.withConfiguration((String) entry.getKey(), entry.getValue());
    }
    return flag("restarts")
        ? settings
        : settings.withErrorPolicy(ErrorPolicy.DEFAULTS.withoutRestart());
  }
}
