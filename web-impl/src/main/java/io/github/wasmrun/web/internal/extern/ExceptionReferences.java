package io.github.wasmrun.web.internal.extern;

import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.web.internal.call.HostCode;
import io.github.wasmrun.web.internal.call.HostFrames;
import org.teavm.jso.JSObject;

/** References to exceptions, which JavaScript cannot hold. */
public final class ExceptionReferences {
  private ExceptionReferences() {}

  /** What is thrown where the host would get or give one. */
  static UnsupportedFeatureException lack() {
    return new UnsupportedFeatureException(
        "exceptionsFinal",
        BrowserStore.NAME,
        "a reference to an exception (exnref) outside of the guest",
        null);
  }

  /** A JavaScript function in the place of one with references to exceptions. */
  public static JSObject refusing() {
    HostCode.Any code =
        arguments -> {
          throw lack();
        };
    return HostFrames.function(code);
  }
}
