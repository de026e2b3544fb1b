package io.github.wasmrun.web.internal.js;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The page or worker that the program runs in. */
public final class Page {
  private Page() {}

  @JSBody(
      script = "return typeof navigator === 'undefined' ? '' : String(navigator.userAgent || '');")
  public static native String userAgent();

  @JSBody(script = "return globalThis.crossOriginIsolated === true;")
  public static native boolean crossOriginIsolated();

  @JSBody(params = "name", script = "return name in WebAssembly;")
  public static native boolean hasWasmMember(String name);

  /** Whether another thread could be given shared memory. */
  @JSBody(
      script =
          "try { new MessageChannel().port1.postMessage(new SharedArrayBuffer(1)); return true; }"
              + "catch (error) { return false; }")
  public static native boolean canShareMemory();

  @JSBody(
      params = "bytes",
      script =
          "try { new WebAssembly.Instance("
              + "new WebAssembly.Module(bytes, {builtins: ['js-string']}), {}); return true; }"
              + "catch (error) { return false; }")
  public static native boolean linksStringBuiltins(@JSByRef byte[] bytes);

  /** The promise of the answer to a request for an address. */
  @JSBody(params = "location", script = "return fetch(location);")
  public static native JSObject fetch(String location);

  /**
   * Reads an answer: reports the status if that is all there is; else the bytes, together with the
   * module that was compiled meanwhile, or null if it was not.
   *
   * @param answer the promise of a Response
   * @param onError takes the error, and whether there was an answer, which then broke off
   */
  @JSBody(
      params = {"answer", "onBytes", "onStatus", "onError"},
      script =
          "function take(response) {"
              + "  var status = response.status;"
              + "  if (!response.ok || status > 203 && status < 207) { onStatus(status); return; }"
              + "  var copy = null;"
              + "  try { copy = WebAssembly.compileStreaming && response.clone(); }"
              + "  catch (error) { onError(error, true); return; }" // somebody has read it
              + "  var streamed = copy"
              + "    ? WebAssembly.compileStreaming(copy).catch(function() { return null; })"
              + "    : Promise.resolve(null);"
              + "  return response.arrayBuffer().then(function(buffer) {"
              + "    return streamed.then(function(module) {"
              + "      onBytes(new Int8Array(buffer), module, response); }); },"
              + "    function(error) { onError(error, true); });"
              + "}"
              + "answer.then(take, function(error) { onError(error, false); });")
  public static native void load(
      JSObject answer, BytesHandler onBytes, StatusHandler onStatus, FailureHandler onError);

  /**
   * How many bytes an answer of the page's own server claims to have; -1 if it does not say, or if
   * they are decoded, or if it comes from elsewhere, which hides whether they are.
   */
  @JSBody(
      params = "response",
      script =
          "var headers = response.headers, length = headers.get('Content-Length');"
              + "return response.type !== 'basic' || headers.has('Content-Encoding')"
              + "  || headers.has('Transfer-Encoding') || !/^\\d+$/.test(length) ? -1 : +length;")
  public static native double claimedLength(JSObject response);

  /** What whoever asked knows of why there is no answer: {@code reason} of the error; or null. */
  @JSBody(params = "error", script = "return error && error.reason || null;")
  public static native @Nullable String reason(JSObject error);

  /** The scheme of an address, with its colon; null if it is no valid address. */
  @JSBody(
      params = "location",
      script =
          "try { return new URL(location, globalThis.document"
              + "  ? document.baseURI : globalThis.location.href).protocol; }"
              + "catch (error) { return null; }")
  public static native @Nullable String scheme(String location);

  /** Takes what was loaded. */
  @JSFunctor
  @FunctionalInterface
  public interface BytesHandler extends JSObject {
    /** Takes the bytes, the module or null, and the answer that they came with. */
    void accept(JSObject bytes, JSObject module, JSObject response);
  }

  /** Takes a refusal by the server. */
  @JSFunctor
  @FunctionalInterface
  public interface StatusHandler extends JSObject {
    /** Takes the status. */
    void accept(int status);
  }

  /** Takes an error. */
  @JSFunctor
  @FunctionalInterface
  public interface FailureHandler extends JSObject {
    /** Takes the error, and whether there was an answer. */
    void accept(JSObject error, boolean hadAnswer);
  }
}
