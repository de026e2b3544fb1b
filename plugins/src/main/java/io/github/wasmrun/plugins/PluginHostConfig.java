package io.github.wasmrun.plugins;

import io.github.wasmrun.Engine;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Wasm;
import io.github.wasmrun.internal.Range;
import io.github.wasmrun.json.JsonException;
import io.github.wasmrun.plugins.data.DataException;
import io.github.wasmrun.plugins.data.DataFormat;
import io.github.wasmrun.plugins.data.DataType;
import io.github.wasmrun.plugins.manifest.Version;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** How a {@link PluginHost} is to be made. Immutable: each {@code with…} returns a changed copy. */
public final class PluginHostConfig {
  /** This host's best engine, version 1.0.0, no functions. */
  public static final PluginHostConfig DEFAULTS =
      new PluginHostConfig(null, new Version(1, 0, 0, ""), HostFunctions.NONE, 1000, null);

  private final @Nullable Engine engine;
  private final Version version;
  private final HostFunctions functions;
  private final int activities;
  private final @Nullable PluginCache cache;

  private PluginHostConfig(
      @Nullable Engine engine,
      Version version,
      HostFunctions functions,
      int activities,
      @Nullable PluginCache cache) {
    this.engine = engine;
    this.version = version;
    this.functions = functions;
    this.activities = activities;
    this.cache = cache;
  }

  /** Runs plugins on this engine. Default: {@link Wasm#engine()}. */
  public PluginHostConfig withEngine(Engine other) {
    return new PluginHostConfig(
        Objects.requireNonNull(other, "engine"), version, functions, activities, cache);
  }

  /** The application's version, which manifests name as {@code host}. Default: 1.0.0. */
  public PluginHostConfig withVersion(String text) {
    return new PluginHostConfig(engine, Version.of(text), functions, activities, cache);
  }

  /**
   * Offers a function that takes and gives data to plugins that are {@linkplain
   * Permissions#withFunctions granted} {@code name}. They import it as {@link GuestContract} says.
   */
  public PluginHostConfig withFunction(String name, PluginFunction function) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(function, "function");
    return new PluginHostConfig(
        engine, version, functions.with(name, DataFunction.of(function)), activities, cache);
  }

  /**
   * Offers a function with the types of its request and response. A request that does not fit ends
   * the plugin's call with {@link PluginCallException.Reason#CONTRACT}.
   *
   * @param function gets the id of the plugin that calls, and the request
   */
  public <A, R> PluginHostConfig withFunction(
      String name,
      DataFormat format,
      DataType<A> request,
      DataType<R> response,
      BiFunction<String, A, R> function) {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(response, "response");
    Objects.requireNonNull(function, "function");
    return withFunction(
        name,
        (id, data) -> {
          A argument;
          try {
            argument = request.fromData(format.decode(data.shared()));
          } catch (DataException | JsonException e) {
            throw GuestFault.contract("the request of " + name + ": " + e.getMessage());
          }
          R answer = function.apply(id, argument);
          return PluginResponse.own(format.encode(response.toData(answer)));
        });
  }

  /**
   * Offers a function that takes several pieces of data and gives one. In the contract of this
   * library a guest gives address and length of each, in Extism's a block for each. A plugin that
   * wants no answer imports it without a result.
   *
   * @param requests how many it takes, 0 to 16
   */
  public PluginHostConfig withFunction(String name, int requests, PluginMultiFunction function) {
    Objects.requireNonNull(name, "name");
    Range.check("requests", requests, 0, 16);
    Objects.requireNonNull(function, "function");
    return new PluginHostConfig(
        engine,
        version,
        functions.with(name, new DataFunction(requests, function)),
        activities,
        cache);
  }

  /**
   * Offers a function of any type to plugins that are {@linkplain Permissions#withFunctions
   * granted} {@code module.name}; they import it under these two names.
   */
  public PluginHostConfig withFunction(String module, String name, HostFunction function) {
    Objects.requireNonNull(module, "module");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(function, "function");
    return new PluginHostConfig(
        engine, version, functions.with(module, name, function), activities, cache);
  }

  /**
   * Keeps the last {@code count} activities. Default: 1000.
   *
   * @param count 0 to 1000000
   */
  public PluginHostConfig withActivities(int count) {
    Range.check("activities", count, 0, 1_000_000);
    return new PluginHostConfig(engine, version, functions, count, cache);
  }

  /** Keeps modules that are loaded from elsewhere. Default: they are loaded each time. */
  public PluginHostConfig withCache(PluginCache keeper) {
    return new PluginHostConfig(
        engine, version, functions, activities, Objects.requireNonNull(keeper, "keeper"));
  }

  @Nullable PluginCache cache() {
    return cache;
  }

  Engine engine() {
    Engine given = engine;
    return given == null ? Wasm.engine() : given;
  }

  /** The application's version. */
  public Version version() {
    return version;
  }

  HostFunctions functions() {
    return functions;
  }

  int activities() {
    return activities;
  }
}
