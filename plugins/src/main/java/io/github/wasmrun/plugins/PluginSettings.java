package io.github.wasmrun.plugins;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a plugin is to be run. Immutable: each {@code with…} returns a changed copy. */
public final class PluginSettings {
  /** Nothing granted, nothing configured. */
  public static final PluginSettings DEFAULTS =
      new PluginSettings(
          Permissions.NONE,
          Map.of(),
          ErrorPolicy.DEFAULTS,
          null,
          Duration.ofSeconds(1),
          LogLevel.INFO,
          1 << 20,
          false);

  private final Permissions permissions;
  private final Map<String, Object> configuration;
  private final ErrorPolicy errorPolicy;
  private final @Nullable PluginHttp http;
  private final Duration slow;
  private final LogLevel logLevel;
  private final int variableBytes;
  private final boolean inWorker;

  private PluginSettings(
      Permissions permissions,
      Map<String, Object> configuration,
      ErrorPolicy errorPolicy,
      @Nullable PluginHttp http,
      Duration slow,
      LogLevel logLevel,
      int variableBytes,
      boolean inWorker) {
    this.permissions = permissions;
    this.configuration = configuration;
    this.errorPolicy = errorPolicy;
    this.http = http;
    this.slow = slow;
    this.logLevel = logLevel;
    this.variableBytes = variableBytes;
    this.inWorker = inWorker;
  }

  /** Grants these. Default: {@link Permissions#NONE}. */
  public PluginSettings withPermissions(Permissions granted) {
    return new PluginSettings(
        Objects.requireNonNull(granted, "granted"),
        configuration,
        errorPolicy,
        http,
        slow,
        logLevel,
        variableBytes,
        inWorker);
  }

  /**
   * Configures {@code key}. The manifest says which keys there are and of what type; a plugin
   * without a configuration in its manifest takes any. Default: what the manifest says.
   *
   * @param value what {@link io.github.wasmrun.json.Json#text} takes
   */
  public PluginSettings withConfiguration(String key, Object value) {
    Map<String, Object> all = new LinkedHashMap<>(configuration);
    all.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
    return new PluginSettings(
        permissions,
        Collections.unmodifiableMap(all),
        errorPolicy,
        http,
        slow,
        logLevel,
        variableBytes,
        inWorker);
  }

  /** What happens when calls fail. Default: {@link ErrorPolicy#DEFAULTS}. */
  public PluginSettings withErrorPolicy(ErrorPolicy policy) {
    return new PluginSettings(
        permissions,
        configuration,
        Objects.requireNonNull(policy, "policy"),
        http,
        slow,
        logLevel,
        variableBytes,
        inWorker);
  }

  /**
   * Sends the plugin's requests to {@linkplain Permissions#withHosts hosts}. Default: nobody does.
   */
  public PluginSettings withHttp(PluginHttp sender) {
    return new PluginSettings(
        permissions,
        configuration,
        errorPolicy,
        Objects.requireNonNull(sender, "sender"),
        slow,
        logLevel,
        variableBytes,
        inWorker);
  }

  /** Reports calls that take longer as {@link PluginActivity.Kind#SLOW}. Default: 1 s. */
  public PluginSettings withSlow(Duration time) {
    return new PluginSettings(
        permissions,
        configuration,
        errorPolicy,
        http,
        Objects.requireNonNull(time, "time"),
        logLevel,
        variableBytes,
        inWorker);
  }

  /** Drops lines of the plugin that are less important. Default: {@link LogLevel#INFO}. */
  public PluginSettings withLogLevel(LogLevel least) {
    return new PluginSettings(
        permissions,
        configuration,
        errorPolicy,
        http,
        slow,
        Objects.requireNonNull(least, "least"),
        variableBytes,
        inWorker);
  }

  /**
   * Lets a guest of Extism's contract keep variables of {@code bytes} bytes between its calls.
   * Default: 1 MiB.
   *
   * @param bytes 0 for none
   */
  public PluginSettings withVariableBytes(int bytes) {
    io.github.wasmrun.internal.Range.check("variableBytes", bytes, 0, Integer.MAX_VALUE);
    return new PluginSettings(
        permissions, configuration, errorPolicy, http, slow, logLevel, bytes, inWorker);
  }

  /**
   * Runs the plugin in a worker of its own: a web worker of a page, a thread of the JVM. Default:
   * on the thread of its callers.
   *
   * <p>It is loaded by {@link PluginHost#load} and called by {@link Plugin#callAsync} and {@link
   * PluginHost#emitAsync}; the other methods refuse. Calls wait for each other. While it runs the
   * page goes on, and one that takes half a second longer than {@link Permissions#withTimeout} is
   * ended together with its worker, whatever it does; the next call starts another worker. The
   * application's functions for data are called on the page's thread, while the worker waits; at
   * most 64 MiB go either way. On the JVM that is a thread of the plugin's own.
   *
   * <p>A plugin is refused with {@link PluginLoadException.Reason#WORKER} if it imports a function
   * of the application that is not for data, is granted files, or has a {@link PluginHttp} that is
   * not {@link PluginHttp#ofHost}, and in a page that is not cross-origin isolated.
   */
  public PluginSettings withWorker() {
    return new PluginSettings(
        permissions, configuration, errorPolicy, http, slow, logLevel, variableBytes, true);
  }

  /** What is granted. */
  public Permissions permissions() {
    return permissions;
  }

  /** What was configured. */
  public Map<String, Object> configuration() {
    return configuration;
  }

  /** What happens when calls fail. */
  public ErrorPolicy errorPolicy() {
    return errorPolicy;
  }

  @Nullable PluginHttp http() {
    return http;
  }

  /** Whether the plugin runs in a worker. */
  public boolean inWorker() {
    return inWorker;
  }

  /** When a call is slow. */
  public Duration slow() {
    return slow;
  }

  /** The least level of lines that are kept. */
  public LogLevel logLevel() {
    return logLevel;
  }

  /** How many bytes variables may have. */
  public int variableBytes() {
    return variableBytes;
  }
}
