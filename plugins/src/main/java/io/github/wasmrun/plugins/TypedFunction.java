package io.github.wasmrun.plugins;

import io.github.wasmrun.WasmException;
import io.github.wasmrun.internal.link.Ended;
import io.github.wasmrun.json.JsonException;
import io.github.wasmrun.plugins.PluginCallException.Reason;
import io.github.wasmrun.plugins.data.DataException;
import io.github.wasmrun.plugins.data.DataFormat;
import io.github.wasmrun.plugins.data.DataType;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * A function of a plugin with the types of its request and response, see {@link Plugin#function}.
 *
 * <p>It follows reloads of its plugin. Immutable.
 *
 * @param <A> the request
 * @param <R> the response
 */
public final class TypedFunction<A, R> {
  private final Plugin plugin;
  private final String name;
  private final DataType<A> request;
  private final DataType<R> response;
  private final DataFormat format;

  TypedFunction(
      Plugin plugin, String name, DataType<A> request, DataType<R> response, DataFormat format) {
    this.plugin = plugin;
    this.name = Objects.requireNonNull(name, "name");
    this.request = Objects.requireNonNull(request, "request");
    this.response = Objects.requireNonNull(response, "response");
    this.format = format;
  }

  /** The same in another format. Default: {@link DataFormat#JSON}. */
  public TypedFunction<A, R> withFormat(DataFormat other) {
    return new TypedFunction<>(
        plugin, name, request, response, Objects.requireNonNull(other, "format"));
  }

  /**
   * Calls the function.
   *
   * @throws PluginCallException if it fails, or its response does not fit: {@link Reason#CONTRACT}
   *     with the mistake as cause
   * @throws IllegalArgumentException if the format has no such request
   */
  public R call(A argument) {
    byte[] bytes = format.encode(request.toData(argument));
    return result(plugin.call(name, PluginRequest.own(bytes)));
  }

  /**
   * {@link #call} for a plugin that may be in a worker, see {@link Plugin#callAsync}.
   *
   * @return the result; fails as {@link #call} does
   * @throws IllegalArgumentException if the format has no such request
   */
  public CompletableFuture<R> callAsync(A argument) {
    byte[] bytes = format.encode(request.toData(argument));
    CompletableFuture<PluginResponse> answer = plugin.callAsync(name, PluginRequest.own(bytes));
    return Ended.cancelling(answer.thenApply(this::result), answer);
  }

  private R result(PluginResponse answer) {
    try {
      return response.fromData(format.decode(answer.shared()));
    } catch (DataException | JsonException e) {
      throw failure(e);
    }
  }

  private PluginCallException failure(WasmException mistake) {
    return new PluginCallException(
        plugin.id(), name, Reason.CONTRACT, "the response: " + mistake.getMessage(), mistake);
  }

  /** Its name and its plugin. */
  @Override
  public String toString() {
    return name + " of " + plugin;
  }
}
