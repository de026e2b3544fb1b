package io.github.wasmrun.web.internal.extern;

import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.engine.host.Answers;
import io.github.wasmrun.web.internal.call.AsyncCall;
import io.github.wasmrun.web.internal.call.Slot;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Jspi;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Calls whose guests can wait. */
final class AsyncCalls {
  private AsyncCalls() {}

  static CompletableFuture<@Nullable Object> start(
      BrowserFunction function, @Nullable Object[] args) {
    CompletableFuture<@Nullable Object> future = new CompletableFuture<>();
    try {
      start(function, function.arguments(args), future);
    } catch (Throwable error) {
      future.completeExceptionally(error);
    }
    return future;
  }

  private static void start(
      BrowserFunction function, JSObject arguments, CompletableFuture<@Nullable Object> future) {
    Slot slot = function.slot();
    JSObject promising = function.promising();
    if (Js.isMissing(promising)) {
      future.complete(function.result(AsyncCall.callWhole(slot, arguments)));
      return;
    }
    if (slot.origin() != null && slot.origin().isClosed()) {
      throw Checks.closed();
    }
    AsyncCall.call(
        slot,
        promising,
        arguments,
        future,
        promise ->
            Jspi.then(
                promise,
                value -> complete(function, value, future),
                error -> fail(function, error, future)));
  }

  private static void complete(
      BrowserFunction function, JSObject value, CompletableFuture<@Nullable Object> future) {
    Object result;
    try {
      result = function.result(value);
    } catch (Throwable error) {
      future.completeExceptionally(error);
      return;
    }
    future.complete(result);
  }

  private static void fail(
      BrowserFunction function, JSObject error, CompletableFuture<@Nullable Object> future) {
    int caller = Slot.current();
    Throwable thrown;
    try {
      function.slot().enter(); // the text of a trap names it
      thrown = Jspi.isSuspendError(error) ? Answers.unanswered() : function.engine().thrown(error);
    } catch (Throwable other) {
      thrown = other;
    } finally {
      Slot.restore(caller);
    }
    future.completeExceptionally(thrown);
  }
}
