package io.github.wasmrun.web.internal.js;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Requests whose answers come in parts. */
public final class Fetch {
  private Fetch() {}

  /** A list of headers. */
  @JSBody(script = "return [];")
  public static native JSObject headers();

  @JSBody(
      params = {"headers", "name", "value"},
      script = "headers.push([name, value]);")
  public static native void add(JSObject headers, String name, String value);

  /**
   * Begins a request without cookies, past the cache and without following redirects.
   *
   * @param parts the parts of the body; null if there is none
   * @return what ends it
   */
  @JSBody(
      params = {"method", "url", "headers", "parts", "onResponse", "onError"},
      script =
          "var controller = new AbortController();"
              + "var options = { method: method, headers: headers, redirect: 'manual',"
              + " credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer',"
              + " signal: controller.signal };"
              + "if (parts !== null) { options.body = new Blob(parts); }"
              + "try { fetch(url, options).then(onResponse, onError); }"
              + " catch (error) { onError(error); }"
              + "return controller;")
  public static native JSObject start(
      String method,
      String url,
      JSObject headers,
      @Nullable JSObject parts,
      Wasm.Handler onResponse,
      Wasm.Handler onError);

  @JSBody(params = "controller", script = "controller.abort();")
  public static native void abort(JSObject controller);

  @JSBody(script = "return [];")
  public static native JSObject parts();

  @JSBody(
      params = {"parts", "bytes"},
      script = "parts.push(bytes);")
  public static native void addPart(JSObject parts, JSObject bytes);

  @JSBody(params = "response", script = "return response.type === 'opaqueredirect';")
  public static native boolean isRedirect(JSObject response);

  @JSBody(params = "response", script = "return response.status;")
  public static native int status(JSObject response);

  /** The headers of an answer: names and values in turn. */
  @JSBody(
      params = "response",
      script =
          "var all = []; response.headers.forEach(function(value, name) { all.push(name, value);"
              + " });return all;")
  public static native JSObject headersOf(JSObject response);

  /** What reads the body; null if there is none. */
  @JSBody(
      params = "response",
      script = "return response.body === null ? null : response.body.getReader();")
  public static native @Nullable JSObject reader(JSObject response);

  /** Reads the next part. */
  @JSBody(
      params = {"reader", "onPart", "onError"},
      script = "reader.read().then(onPart, onError);")
  public static native void read(JSObject reader, Wasm.Handler onPart, Wasm.Handler onError);

  /** The bytes that were read; null at the end. */
  @JSBody(
      params = "part",
      script =
          "return part.done ? null :"
              + " new Int8Array(part.value.buffer, part.value.byteOffset, part.value.byteLength);")
  public static native @Nullable JSObject bytes(JSObject part);
}
