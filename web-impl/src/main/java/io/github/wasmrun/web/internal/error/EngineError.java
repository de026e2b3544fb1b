package io.github.wasmrun.web.internal.error;

import io.github.wasmrun.web.internal.js.Js;
import org.teavm.jso.JSObject;

/** The browser's own error, as the cause of one of our exceptions. */
public final class EngineError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient JSObject error;

  public EngineError(JSObject error) {
    super(Js.text(error));
    this.error = error;
  }

  /** The JavaScript error. */
  public JSObject error() {
    return error;
  }
}
