package io.github.wasmrun.web.internal.call;

import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.engine.host.Answers;
import io.github.wasmrun.web.internal.js.Calls;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Jspi;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * A call whose guest can wait.
 *
 * <p>Which call runs must be known exactly, since whether a guest can wait depends on it. A
 * suspended guest goes on in a reaction to the end of a promise, which the engine registers. We
 * register one before the engine does and one after it, and the reactions to one promise run with
 * nothing between them: the first notes that the call runs, the last that it does not.
 */
public final class AsyncCall {
  /** The call whose guest runs; null if the guest that runs was called in another way. */
  private static @Nullable AsyncCall running;

  /** What the host function has answered whose results the guest takes next. */
  private static CompletableFuture<? extends @Nullable Object> answer =
      CompletableFuture.completedFuture(null);

  private static @Nullable JSObject suspending;

  private final Slot slot;
  private final boolean suspendable;
  private final @Nullable WatchedCall watched;
  private final CompletableFuture<?> result;

  /** The host functions around the guest. */
  private int depth = HostFrames.depth();

  /** What the guest waits for; null while it runs. */
  private @Nullable CompletableFuture<? extends @Nullable Object> awaited;

  private JSObject promise = Js.ofObject(null);

  /** Whether cancelling the result reaches what the guest waits for. */
  private boolean cancellable;

  private AsyncCall(
      Slot slot, boolean suspendable, @Nullable WatchedCall watched, CompletableFuture<?> result) {
    this.slot = slot;
    this.suspendable = suspendable;
    this.watched = watched;
    this.result = result;
  }

  /** Calls a function where the browser cannot suspend its guest. */
  public static JSObject callWhole(Slot slot, JSObject arguments, CompletableFuture<?> result) {
    AsyncCall outer = running;
    running = new AsyncCall(slot, false, null, result);
    try {
      return Calls.apply(slot.enter(), arguments);
    } finally {
      running = outer;
    }
  }

  /**
   * Calls a function whose guest can be suspended.
   *
   * @param promising the function as one that gives a promise
   * @param result what the caller ends by the promise; cancelling it cancels what the guest waits
   *     for
   * @return the promise
   */
  public static JSObject call(
      Slot slot, JSObject promising, JSObject arguments, CompletableFuture<?> result) {
    Origin origin = slot.origin();
    Watch watch = origin == null ? null : origin.watch();
    AsyncCall call = new AsyncCall(slot, true, watch == null ? null : watch.begin(), result);
    AsyncCall outer = running;
    int caller = Slot.current();
    try {
      running = call;
      slot.enter();
      return Calls.apply(promising, arguments);
    } finally {
      running = outer;
      Slot.restore(caller);
      call.leave();
    }
  }

  /** The guest has been suspended, or has ended. */
  private void leave() {
    if (awaited != null) {
      Jspi.then(promise, none -> afterResumed());
    } else if (watched != null) {
      watched.end();
    }
  }

  /**
   * Called by a host function.
   *
   * @return whether the guest must be suspended before it takes the answer
   * @throws IllegalStateException if it must, but was called in a way in which it cannot
   * @throws UnsupportedFeatureException if it must, but the browser cannot
   */
  public static boolean mustWait(CompletableFuture<? extends @Nullable Object> future) {
    answer = future;
    if (future.isDone()) {
      return false;
    }
    AsyncCall call = running;
    if (call == null || HostFrames.depth() != call.depth + 1) {
      throw Answers.unanswered();
    }
    if (!call.suspendable) {
      throw new UnsupportedFeatureException(
          "jspi",
          "browser",
          "an asynchronous host function has not answered yet, and the guest cannot be suspended"
              + " here. Run it in a worker (Wasi.inWorker), or call it in a pool of workers"
              + " (WasmModule.startWorkers) whose imports have the function, which then runs on the"
              + " main thread",
          null);
    }
    call.await(future);
    return true;
  }

  private void await(CompletableFuture<? extends @Nullable Object> future) {
    JSObject deferred = Jspi.deferred();
    awaited = future;
    if (!cancellable) {
      cancellable = true;
      result.whenComplete((value, error) -> cancelAwaited());
    }
    promise = Js.at(deferred, 0);
    Jspi.then(promise, none -> beforeResumed());
    future.whenComplete((value, error) -> Calls.call(Js.at(deferred, 1)));
  }

  private void cancelAwaited() {
    CompletableFuture<?> waited = awaited;
    if (waited != null && result.isCancelled()) {
      waited.cancel(true);
    }
  }

  /** What the host function has answered that {@link #mustWait} was asked for. */
  public static CompletableFuture<? extends @Nullable Object> answer() {
    return answer;
  }

  /** A function that suspends its guest, to be imported. */
  public static JSObject suspending() {
    JSObject known = suspending;
    if (known == null) {
      known = Jspi.suspending(giver());
      suspending = known;
    }
    return known;
  }

  /** Called from JavaScript: the promise that suspends the guest. */
  static JSObject suspend() {
    AsyncCall call = running;
    if (call.watched != null) {
      call.watched.suspend();
    }
    return call.promise;
  }

  private void beforeResumed() {
    running = this;
    depth = HostFrames.depth();
    answer = awaited;
    awaited = null;
    slot.note();
    if (watched != null) {
      watched.resume();
    }
  }

  private void afterResumed() {
    running = null;
    leave();
  }

  @JSBody(
      script =
          "return function() { return"
              + " javaMethods.get('io.github.wasmrun.web.internal.call.AsyncCall"
              + ".suspend()Lorg/teavm/jso/JSObject;').invoke(); };")
  private static native JSObject giver();
}
