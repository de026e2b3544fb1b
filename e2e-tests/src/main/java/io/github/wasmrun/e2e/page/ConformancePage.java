package io.github.wasmrun.e2e.page;

import io.github.wasmrun.Engine;
import io.github.wasmrun.contract.conformance.Outcome;
import io.github.wasmrun.contract.conformance.Pack;
import io.github.wasmrun.contract.conformance.ScriptRunner;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Runs suites that the page fetches, when {@code wasmrunConformance.script(url)} is called; the
 * outcomes are then in {@code wasmrunConformance.result}, as JSON.
 */
final class ConformancePage {
  private ConformancePage() {}

  /** Takes the bytes of a pack. */
  @JSFunctor
  @FunctionalInterface
  interface Task extends JSObject {
    /** Runs it. */
    void run(JSObject bytes);
  }

  static void run() {
    install(bytes -> finish(script(new Pack(toJava(bytes)))));
  }

  private static String script(Pack pack) {
    String json = new String(pack.read("script.json"), StandardCharsets.UTF_8);
    List<Outcome> outcomes = ScriptRunner.run(Engine.create(), json, pack);
    StringBuilder text = new StringBuilder("[");
    for (Outcome outcome : outcomes) {
      text.append(text.length() == 1 ? "" : ",").append(outcome.json(""));
    }
    return text.append(']').toString();
  }

  @JSBody(
      params = "script",
      script =
          "var load = function(url, task) {"
              + "  window.wasmrunConformance.result = '';"
              + "  fetch(url).then(function(response) { return response.arrayBuffer(); })"
              + "    .then(function(buffer) { task(new Int8Array(buffer)); })"
              + "    .catch(function(error) { console.error('conformance: ' + error); }); };"
              + "window.wasmrunConformance = { result: '',"
              + "  script: function(url) { load(url, script); } };")
  private static native void install(Task script);

  @JSBody(params = "result", script = "window.wasmrunConformance.result = result;")
  private static native void finish(String result);

  @JSBody(params = "bytes", script = "return bytes;")
  @JSByRef
  private static native byte[] toJava(JSObject bytes);
}
