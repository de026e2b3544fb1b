package io.github.wasmrun.plugins;

import io.github.wasmrun.internal.link.Ended;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A call of a plugin in a worker, with its repetitions. Its future ends outside of the worker: what
 * the application does then must not take the plugin's time.
 */
final class RemoteCall {
  private final Plugin plugin;
  private final String function;
  private final PluginRequest request;
  private final CompletableFuture<PluginResponse> answer;

  RemoteCall(
      Plugin plugin,
      String function,
      PluginRequest request,
      CompletableFuture<PluginResponse> answer) {
    this.plugin = plugin;
    this.function = function;
    this.request = request;
    this.answer = answer;
  }

  void begin(int attempt) {
    Loaded now;
    try {
      now = plugin.forCall(function);
    } catch (PluginCallException e) {
      answer.completeExceptionally(e);
      return;
    }
    Remote remote = now.remote();
    if (remote == null) { // a reload has brought it to its callers' thread
      plugin.callAsync(function, request).whenComplete(this::end);
      return;
    }
    CompletableFuture<Remote.Answer> call = remote.call(function, request.shared());
    call.whenComplete(
        (result, error) -> {
          if (error != null) {
            end(null, error); // cancelled
            return;
          }
          if (result == Remote.Answer.NOT_RUN) {
            begin(attempt); // with the version that has taken over, or why not
            return;
          }
          PluginCallException failure = plugin.ended(function, now, result);
          if (failure == null) {
            end(PluginResponse.own(result.response()), null);
          } else if (plugin.repeats(failure, now, attempt)) {
            begin(attempt + 1);
          } else {
            end(null, failure);
          }
        });
    answer.whenComplete((value, error) -> call.cancel(true));
  }

  private void end(@Nullable PluginResponse response, @Nullable Throwable error) {
    CompletableFuture.runAsync(
        () -> {
          if (error == null) {
            answer.complete(response);
          } else {
            answer.completeExceptionally(Ended.cause(error));
          }
        });
  }
}
