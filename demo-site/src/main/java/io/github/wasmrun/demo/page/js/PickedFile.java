package io.github.wasmrun.demo.page.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.html.HTMLElement;

/** A file that a person has picked; it is read in pieces. */
public abstract class PickedFile implements JSObject {
  private PickedFile() {}

  /** Its name, without folders. */
  @JSProperty
  public abstract String getName();

  /** How many bytes it has. */
  @JSProperty
  public abstract double getSize();

  /** Takes a file that a person chooses in {@code input} or drops on {@code dropArea}. */
  @JSBody(
      params = {"input", "dropArea", "whenPicked"},
      script =
          "var take = function(files) { if (files[0]) { whenPicked(files[0]); } };"
              + "input.addEventListener('change', function() {"
              + " take(input.files); input.value = ''; });"
              + "var hover = function(event) {"
              + " dropArea.classList.toggle('hover', event.type === 'dragover'); };"
              + "dropArea.addEventListener('dragover', hover);"
              + "dropArea.addEventListener('dragleave', hover);"
              + "dropArea.addEventListener('drop', function(event) {"
              + " hover(event); take(event.dataTransfer.files); });"
              // A file that misses the area must not replace the page.
              + "['dragover', 'drop'].forEach(function(type) { document.addEventListener(type,"
              + " function(event) { event.preventDefault(); }); });")
  public static native void onPick(
      HTMLElement input, HTMLElement dropArea, PickedCallback whenPicked);

  /** Reads the bytes from an index to another, which may be beyond the end. */
  @JSBody(
      params = {"file", "from", "to", "whenRead", "whenFailed"},
      script =
          "file.slice(from, to).arrayBuffer().then("
              + " function(buffer) { whenRead(new Int8Array(buffer)); },"
              + " function(error) { whenFailed(file.name + ': ' + error.message); });")
  public static native void read(
      PickedFile file, double from, double to, BytesCallback whenRead, TextCallback whenFailed);
}
