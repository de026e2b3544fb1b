package io.github.wasmrun.web.internal.extern;

import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.engine.host.Answers;
import io.github.wasmrun.web.internal.call.AsyncCall;
import io.github.wasmrun.web.internal.call.Slot;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Jspi;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Calls whose guests can wait. */
final class AsyncCalls {
  private final BrowserFunction function;
  private final CompletableFuture<@Nullable Object> future;

  private AsyncCalls(BrowserFunction function, CompletableFuture<@Nullable Object> future) {
    this.function = function;
    this.future = future;
  }

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
      future.complete(function.result(AsyncCall.callWhole(slot, arguments, future)));
      return;
    }
    if (slot.origin() != null && slot.origin().isClosed()) {
      throw Checks.closed();
    }
    JSObject promise = AsyncCall.call(slot, promising, arguments, future);
    whenEnded(promise, new AsyncCalls(function, future));
  }

  /** Static, and not by TeaVM's functors, which cost more than the rest of a call. */
  @JSBody(
      params = {"promise", "call"},
      script =
          "promise.then(function(value) {"
              + " javaMethods.get('io.github.wasmrun.web.internal.extern.AsyncCalls.complete(Lio/github/wasmrun/web/internal/extern/AsyncCalls;Lorg/teavm/jso/JSObject;)V').invoke(call,"
              + " value); }, function(reason) {"
              + " javaMethods.get('io.github.wasmrun.web.internal.extern.AsyncCalls.fail(Lio/github/wasmrun/web/internal/extern/AsyncCalls;Lorg/teavm/jso/JSObject;)V').invoke(call,"
              + " reason); });")
  private static native void whenEnded(JSObject promise, AsyncCalls call);

  /** Called from JavaScript. */
  static void complete(AsyncCalls call, JSObject value) {
    Object result;
    try {
      result = call.function.result(value);
    } catch (Throwable error) {
      call.future.completeExceptionally(error);
      return;
    }
    call.future.complete(result);
  }

  /** Called from JavaScript. */
  static void fail(AsyncCalls call, JSObject error) {
    BrowserFunction function = call.function;
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
    call.future.completeExceptionally(thrown);
  }
}
