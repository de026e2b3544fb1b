package io.github.wasmrun.demo.page.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Int8Array;

/** Files that a person gives to a page and takes from it. */
public final class FilesOfPage {
  private FilesOfPage() {}

  /** Reads all files that a person chooses in {@code input} or drops on {@code dropArea}. */
  @JSBody(
      params = {"input", "dropArea", "whenRead", "whenFailed"},
      script =
          "var read = function(files) { Array.from(files).forEach(function(file) {"
              + " file.arrayBuffer().then("
              + "  function(buffer) { whenRead(file.name, new Int8Array(buffer)); },"
              + "  function(error) { whenFailed(file.name + ': ' + error.message); }); }); };"
              + "input.addEventListener('change', function() {"
              + " read(input.files); input.value = ''; });"
              + "var hover = function(event) {"
              + " dropArea.classList.toggle('hover', event.type === 'dragover'); };"
              + "dropArea.addEventListener('dragover', hover);"
              + "dropArea.addEventListener('dragleave', hover);"
              + "dropArea.addEventListener('drop', function(event) {"
              + " hover(event); read(event.dataTransfer.files); });"
              // A file that misses the area must not replace the page.
              + "['dragover', 'drop'].forEach(function(type) { document.addEventListener(type,"
              + " function(event) { event.preventDefault(); }); });")
  public static native void onFiles(
      HTMLElement input, HTMLElement dropArea, FileCallback whenRead, TextCallback whenFailed);

  /** An address under which the page itself offers bytes. */
  @JSBody(params = "bytes", script = "return URL.createObjectURL(new Blob([bytes]));")
  public static native String address(Int8Array bytes);

  /** The text in a field of several lines. */
  @JSBody(params = "field", script = "return field.value;")
  public static native String text(HTMLElement field);

  /** Sets the text in a field of several lines. */
  @JSBody(
      params = {"field", "text"},
      script = "field.value = text;")
  public static native void setText(HTMLElement field, String text);
}
