package io.github.wasmrun.web.internal.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Workers, and messages to and from them. */
public final class Workers {
  private Workers() {}

  /**
   * The address of the script that this code is in, from the stack of an error: the only way that
   * works in modules and in classic scripts. Empty if it is in none: part of a page's HTML, or
   * evaluated from a text.
   */
  @JSBody(
      script =
          "var lines = String(new Error().stack).split('\\n');"
              + "var own = /^\\w*Error/.test(lines[0]) ? lines[1] : lines[0];"
              + "if (/eval at|> (eval|Function)/.test(own)) return '';"
              + "var found = /(?:https?|file|blob|[a-z-]+-extension):[^\\s()]*?"
              + "(?=:\\d+(?::\\d+)?\\)?$)/.exec(own);"
              + "var page = globalThis.document && location.href.split('#')[0];"
              + "return found && found[0] !== page ? found[0] : '';")
  public static native String ownScript();

  /** Whether workers can be started here. */
  @JSBody(script = "return typeof Worker !== 'undefined';")
  public static native boolean exist();

  /**
   * A module worker; a script of another origin, which workers may not be, is imported by one.
   *
   * @param policy an empty array, the same at each call: keeps the policy {@code wasmrun}, which
   *     nobody else has, if the page requires Trusted Types
   * @param onMessage gets what the worker posts
   * @param onError gets the text of an error that nobody caught there
   */
  @JSBody(
      params = {"script", "workerName", "policy", "onMessage", "onError"},
      script =
          "var url = new URL(script, location.href);"
              + "var other = url.origin !== location.origin && url.protocol !== 'blob:';"
              + "var start = other"
              + "  ? URL.createObjectURL(new Blob(['import ' + JSON.stringify(url.href) + ';'],"
              + "      {type: 'text/javascript'}))"
              + "  : url.href;"
              + "var worker, types = globalThis.trustedTypes, reason = '';"
              // Asked for beforehand: what a page refuses is logged and reported.
              + "if (types && !policy.length) {"
              + "  try { policy[0] = types.createPolicy('wasmrun', {"
              + "    createScriptURL: function(address) { return address; } }); }"
              + "  catch (error) { policy[0] = null; }"
              + "}"
              + "try {"
              + "  worker = new Worker(policy[0] ? policy[0].createScriptURL(start) : start,"
              + "    {type: 'module', name: workerName});"
              + "} catch (error) {"
              // A policy of the page: some browsers throw, others report it as an event.
              + "  if (types && !policy[0] && error instanceof TypeError) {"
              + "    reason = 'the page requires Trusted Types: its Content-Security-Policy must'"
              + "      + ' allow the policy wasmrun, as trusted-types wasmrun does'; }"
              + "  setTimeout(function() { onError(reason); });"
              + "  return {postMessage: function() {}, terminate: function() {}}; }"
              + "worker.onmessage = function(event) { onMessage(event.data); };"
              + "worker.onmessageerror = function() { onError('a message was not readable'); };"
              + "worker.onerror = function(event) {"
              + "  event.preventDefault();"
              + "  onError(event.message ? String(event.message) : ''); };"
              + "return worker;")
  public static native JSObject start(
      String script,
      String workerName,
      JSObject policy,
      Wasm.Handler onMessage,
      Wasm.Handler onError);

  @JSBody(
      params = {"worker", "message"},
      script = "worker.postMessage(message);")
  public static native void post(JSObject worker, JSObject message);

  /** Posts a message and hands over the buffers in an array. */
  @JSBody(
      params = {"worker", "message", "given"},
      script = "worker.postMessage(message, given);")
  public static native void post(JSObject worker, JSObject message, JSObject given);

  @JSBody(
      params = "worker",
      script = "worker.onmessage = null; worker.onerror = null; worker.terminate();")
  public static native void terminate(JSObject worker);

  /** In a worker: takes the messages of the page. */
  @JSBody(params = "handler", script = "self.onmessage = function(event) { handler(event.data); };")
  public static native void receive(Wasm.Handler handler);

  /** In a worker: posts to the page. */
  @JSBody(params = "message", script = "self.postMessage(message);")
  public static native void reply(JSObject message);

  /** An address as seen from the page. */
  @JSBody(params = "location", script = "return new URL(location, document.baseURI).href;")
  public static native String absolute(String location);
}
