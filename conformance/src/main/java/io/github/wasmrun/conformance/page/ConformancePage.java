package io.github.wasmrun.conformance.page;

import io.github.wasmrun.Engine;
import io.github.wasmrun.conformance.script.Pack;
import io.github.wasmrun.conformance.task.Suites;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Does tasks of {@link Suites} with files that the page fetches, when {@code
 * wasmrunConformance.start(task, url)} is called; the answer is then in {@code
 * wasmrunConformance.answer}, or {@code {"error": ...}} if the task itself failed. A script that
 * waits runs in a worker, where that is allowed.
 */
final class ConformancePage {
  private ConformancePage() {}

  /** Does a task. */
  @JSFunctor
  @FunctionalInterface
  interface Worker extends JSObject {
    /** Gives the answer. */
    String run(String task, JSObject bytes);
  }

  static void run() {
    install((task, bytes) -> Suites.run(task, Engine.create(), new Pack(toJava(bytes)), null));
  }

  @JSBody(
      params = "worker",
      script =
          "var page = globalThis.wasmrunConformance = { answer: '', start: function(task, url) { "
              + " page.answer = '';  if (task.indexOf('waiting') === 0 && typeof document !=="
              + " 'undefined') {    var other = new Worker('conformance-worker.mjs', {type:"
              + " 'module'});    var end = function(answer) { page.answer = answer;"
              + " other.terminate(); };    other.onmessage = function(event) { end(event.data); }; "
              + "   other.onerror = function(event) {      end(JSON.stringify({ error: 'worker: ' +"
              + " event.message })); };    other.postMessage({ task: task, url: url });    return"
              + " Promise.resolve();  }  return fetch(url).then(function(response) { return"
              + " response.arrayBuffer(); })    .then(function(buffer) {      page.answer ="
              + " worker(task, new Int8Array(buffer)); })    .catch(function(error) {     "
              + " page.answer =        JSON.stringify({ error: String(error && error.stack ||"
              + " error) }); }); } };")
  private static native void install(Worker worker);

  @JSBody(params = "bytes", script = "return bytes;")
  @JSByRef
  private static native byte[] toJava(JSObject bytes);
}
