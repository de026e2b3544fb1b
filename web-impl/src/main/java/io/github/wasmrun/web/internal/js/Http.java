package io.github.wasmrun.web.internal.js;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** A request that waits for its answer. */
public final class Http {
  private Http() {}

  /**
   * A request that is not sent yet; null if the browser does not take it. Only workers may have the
   * answer as bytes, and a time-out: elsewhere each byte is a letter.
   */
  @JSBody(
      params = {"method", "url", "millis"},
      script =
          "var request = new XMLHttpRequest();"
              + "try { request.open(method, url, false); } catch (error) { return null; }"
              + "if (typeof document === 'undefined') {"
              + "request.responseType = 'arraybuffer'; request.timeout = millis;"
              + "} else { request.overrideMimeType('text/plain; charset=x-user-defined'); }"
              + "return request;")
  public static native @Nullable JSObject open(String method, String url, int millis);

  /** Whether the browser takes that header. */
  @JSBody(
      params = {"request", "name", "value"},
      script =
          "try { request.setRequestHeader(name, value); return true; }"
              + " catch (error) { return false; }")
  public static native boolean header(JSObject request, String name, String value);

  /** Sends it; gives why there is no answer, or nothing. */
  @JSBody(
      params = {"request", "body", "length"},
      script =
          // Chromium's error does not say that it was the time-out
          "var start = Date.now();"
              + "try { request.send(length > 0 ? body : null);"
              + " return request.status === 0 ? 'the browser got none' : ''; }"
              + " catch (error) {"
              + " return request.timeout > 0 && Date.now() - start >= request.timeout"
              + " ? 'none within ' + request.timeout + ' ms'"
              + " : 'no connection, or the server lets no page of this origin have it'; }")
  public static native String send(JSObject request, JSObject body, int length);

  @JSBody(params = "request", script = "return request.status;")
  public static native int status(JSObject request);

  @JSBody(params = "request", script = "return request.responseURL || '';")
  public static native String url(JSObject request);

  @JSBody(params = "request", script = "return request.getAllResponseHeaders();")
  public static native String headers(JSObject request);

  /** The bytes of the answer. */
  @JSBody(
      params = "request",
      script =
          "if (request.responseType === 'arraybuffer') { return new Int8Array(request.response); }"
              + "var text = request.responseText, bytes = new Int8Array(text.length);"
              + "for (var i = 0; i < bytes.length; i++) { bytes[i] = text.charCodeAt(i); }"
              + "return bytes;")
  public static native JSObject body(JSObject request);
}
