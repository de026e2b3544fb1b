package io.github.wasmrun.web.js;

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

  /**
   * Loads an address: tells an error's text or the status first if that is all there is; else the
   * bytes, together with the module that was compiled meanwhile, or null if it was not.
   */
  @JSBody(
      params = {"location", "onBytes", "onStatus", "onError"},
      script =
          "fetch(location).then(function(response) {"
              + "  if (!response.ok) { onStatus(response.status); return; }"
              + "  var streamed = WebAssembly.compileStreaming"
              + "    ? WebAssembly.compileStreaming(response.clone()).catch("
              + "        function() { return null; })"
              + "    : Promise.resolve(null);"
              + "  return response.arrayBuffer().then(function(buffer) {"
              + "    return streamed.then(function(module) {"
              + "      onBytes(new Int8Array(buffer), module); }); });"
              + "}).catch(onError);")
  public static native void load(
      String location, BytesHandler onBytes, StatusHandler onStatus, Wasm.Handler onError);

  /** Takes what was loaded. */
  @JSFunctor
  @FunctionalInterface
  public interface BytesHandler extends JSObject {
    /** Takes the bytes, and the module or null. */
    void accept(JSObject bytes, JSObject module);
  }

  /** Takes a refusal by the server. */
  @JSFunctor
  @FunctionalInterface
  public interface StatusHandler extends JSObject {
    /** Takes the status. */
    void accept(int status);
  }
}
