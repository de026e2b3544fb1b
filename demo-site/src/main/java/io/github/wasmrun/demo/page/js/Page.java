package io.github.wasmrun.demo.page.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** The network, files and the window. */
public final class Page {
  private Page() {}

  /** Gets the bytes at an address. */
  @JSBody(
      params = {"address", "whenDone", "whenFailed"},
      script =
          "fetch(address).then(function(response) {"
              + " if (!response.ok) { throw new Error(address + ': HTTP ' + response.status); }"
              + " return response.arrayBuffer();"
              + "}).then(function(buffer) { whenDone(new Int8Array(buffer)); },"
              + " function(error) { whenFailed(String(error.message)); });")
  public static native void fetchBytes(
      String address, BytesCallback whenDone, TextCallback whenFailed);

  /** Gets the text at an address. */
  @JSBody(
      params = {"address", "whenDone", "whenFailed"},
      script =
          "fetch(address).then(function(response) {"
              + " if (!response.ok) { throw new Error(address + ': HTTP ' + response.status); }"
              + " return response.text();"
              + "}).then(function(text) { whenDone(text); },"
              + " function(error) { whenFailed(String(error.message)); });")
  public static native void fetchText(
      String address, TextCallback whenDone, TextCallback whenFailed);

  /** Reads the file that a person chooses in {@code input} or drops on the page. */
  @JSBody(
      params = {"input", "dropArea", "whenRead", "whenFailed"},
      script =
          "var read = function(file) {"
              + " if (!file) { return; }"
              + " file.arrayBuffer().then("
              + "  function(buffer) { whenRead(file.name, new Int8Array(buffer)); },"
              + "  function(error) { whenFailed(file.name + ': ' + error.message); }); };"
              + "input.addEventListener('change', function() {"
              + " read(input.files[0]); input.value = ''; });"
              + "var hover = function(event) { event.preventDefault();"
              + " dropArea.classList.add('hover'); };"
              + "document.addEventListener('dragover', hover);"
              + "document.addEventListener('dragleave', function() {"
              + " dropArea.classList.remove('hover'); });"
              + "document.addEventListener('drop', function(event) {"
              + " event.preventDefault(); dropArea.classList.remove('hover');"
              + " read(event.dataTransfer.files[0]); });")
  public static native void onFile(
      HTMLElement input, HTMLElement dropArea, FileCallback whenRead, TextCallback whenFailed);

  /** The part of the address behind {@code #}, without it. */
  @JSBody(script = "return location.hash.slice(1);")
  public static native String hash();

  /** Changes the part of the address behind {@code #}, without a new entry in the history. */
  @JSBody(params = "hash", script = "history.replaceState(null, '', '#' + hash);")
  public static native void setHash(String hash);

  /** Changes the part of the address behind {@code #}, with a new entry in the history. */
  @JSBody(
      params = "hash",
      script =
          "if (location.hash !== '#' + hash) { history.pushState(null, '',"
              + " hash === '' ? location.pathname + location.search : '#' + hash); }")
  public static native void pushHash(String hash);

  /** Tells the new part behind {@code #} when a person goes back or changes the address. */
  @JSBody(
      params = "whenChanged",
      script = "addEventListener('popstate', function() { whenChanged(location.hash.slice(1)); });")
  public static native void onHash(TextCallback whenChanged);

  /** Copies the address of the page where the browser allows it. */
  @JSBody(
      params = {"whenDone", "whenFailed"},
      script =
          "if (!navigator.clipboard) { whenFailed(''); return; }"
              + "navigator.clipboard.writeText(location.href).then("
              + " function() { whenDone(location.href); },"
              + " function(error) { whenFailed(String(error.message)); });")
  public static native void copyAddress(TextCallback whenDone, TextCallback whenFailed);

  /** Whether there is little room, as on a phone. */
  @JSBody(script = "return window.innerWidth < 640;")
  public static native boolean isNarrow();

  /** Runs something after the browser has painted. */
  @JSBody(
      params = "action",
      script = "requestAnimationFrame(function() { setTimeout(function() { action(''); }, 0); });")
  public static native void later(TextCallback action);

  /** Starts {@code window.wasmrunTranscripts}. */
  @JSBody(
      params = "engine",
      script = "window.wasmrunTranscripts = {engine: engine, done: false, transcripts: []};")
  public static native void publishEngine(String engine);

  /**
   * Adds a transcript to {@code window.wasmrunTranscripts}; failures are separated by line feeds.
   */
  @JSBody(
      params = {"id", "text", "checks", "failures"},
      script =
          "window.wasmrunTranscripts.transcripts.push({id: id, text: text, checks: checks,"
              + " failures: failures === '' ? [] : failures.split('\\n')});")
  public static native void publishTranscript(String id, String text, int checks, String failures);

  /** Says that {@code window.wasmrunTranscripts} is complete. */
  @JSBody(script = "window.wasmrunTranscripts.done = true;")
  public static native void publishDone();
}
