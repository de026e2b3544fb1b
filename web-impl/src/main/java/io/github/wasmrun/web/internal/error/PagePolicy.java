package io.github.wasmrun.web.internal.error;

import io.github.wasmrun.LimitException;
import io.github.wasmrun.web.internal.js.Errors;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExceptions;
import org.teavm.jso.JSObject;

/** A page's Content-Security-Policy, which may forbid WebAssembly. */
public final class PagePolicy {
  private PagePolicy() {}

  /** Our exception for an error of JavaScript by which a browser enforces the policy, or null. */
  public static @Nullable LimitException refusal(JSObject error) {
    return Errors.isPolicy(error)
        ? new LimitException(
            "page policy",
            "the page's Content-Security-Policy forbids WebAssembly: its script-src needs"
                + " 'wasm-unsafe-eval'",
            new EngineError(error))
        : null;
  }

  /** The same for what Java code caught. */
  public static @Nullable LimitException refusal(RuntimeException thrown) {
    JSObject error =
        thrown instanceof EngineError ours ? ours.error() : JSExceptions.getJSException(thrown);
    return error == null ? null : refusal(error);
  }
}
