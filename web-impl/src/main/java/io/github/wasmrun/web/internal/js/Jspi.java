package io.github.wasmrun.web.internal.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Suspending guests: the JavaScript Promise Integration of WebAssembly. */
public final class Jspi {
  private Jspi() {}

  /** Whether the browser can suspend guests. */
  @JSBody(script = "return typeof WebAssembly.Suspending === 'function';")
  public static native boolean isThere();

  /** An exported function as one that gives a promise, and whose guest can be suspended. */
  @JSBody(params = "exported", script = "return WebAssembly.promising(exported);")
  public static native JSObject promising(JSObject exported);

  /** A function to be imported that suspends the guest until the promise that it gives ends. */
  @JSBody(params = "giver", script = "return new WebAssembly.Suspending(giver);")
  public static native JSObject suspending(JSObject giver);

  /** A new promise, and a function that ends it. */
  @JSBody(
      script =
          "var end; var promise = new Promise(function(resolveFn) { end = resolveFn; });"
              + "return [promise, end];")
  public static native JSObject deferred();

  /** Has {@code onValue} run when {@code promise} ends well. */
  @JSBody(
      params = {"promise", "onValue"},
      script = "promise.then(onValue);")
  public static native void then(JSObject promise, Wasm.Handler onValue);

  /** Whether the engine could not suspend a guest. */
  @JSBody(
      params = "error",
      script = "return !!WebAssembly.SuspendError && error instanceof WebAssembly.SuspendError;")
  public static native boolean isSuspendError(JSObject error);
}
