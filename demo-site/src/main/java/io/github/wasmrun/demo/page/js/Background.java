package io.github.wasmrun.demo.page.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** A worker and the messages to and from it: a text, and bytes, which are copied. */
public final class Background {
  private Background() {}

  /** Starts a worker. */
  @JSBody(
      params = {"script", "whenTold", "whenFailed"},
      script =
          "var worker = new Worker(script, {type: 'module'});"
              + "worker.onmessage = function(event) { whenTold(event.data[0], event.data[1]); };"
              + "worker.onerror = function(event) {"
              + " whenFailed(String(event.message || 'the worker did not start')); };"
              + "return worker;")
  public static native JSObject start(
      String script, MessageCallback whenTold, TextCallback whenFailed);

  /** Sends to a worker. */
  @JSBody(
      params = {"worker", "text", "bytes"},
      script = "worker.postMessage([text, bytes]);")
  public static native void send(JSObject worker, String text, Int8Array bytes);

  /** Ends a worker at once. */
  @JSBody(params = "worker", script = "worker.terminate();")
  public static native void stop(JSObject worker);

  /** In a worker: takes what the page sends. */
  @JSBody(
      params = "whenTold",
      script = "self.onmessage = function(event) { whenTold(event.data[0], event.data[1]); };")
  public static native void onMessage(MessageCallback whenTold);

  /** In a worker: sends to the page. */
  @JSBody(
      params = {"text", "bytes"},
      script = "self.postMessage([text, bytes]);")
  public static native void tell(String text, Int8Array bytes);
}
