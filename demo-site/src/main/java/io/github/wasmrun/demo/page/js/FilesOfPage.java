package io.github.wasmrun.demo.page.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Int8Array;

/** Files that a person gives to a page and takes from it. */
public final class FilesOfPage {
  private FilesOfPage() {}

  /** Reads all files that a person chooses in {@code input}. */
  @JSBody(
      params = {"input", "whenRead"},
      script =
          "input.addEventListener('change', function() {"
              + " Array.from(input.files).forEach(function(file) {"
              + "  file.arrayBuffer().then(function(buffer) {"
              + "   whenRead(file.name, new Int8Array(buffer)); }); });"
              + " input.value = ''; });")
  public static native void onFiles(HTMLElement input, FileCallback whenRead);

  /** An address under which the page itself offers bytes. */
  @JSBody(params = "bytes", script = "return URL.createObjectURL(new Blob([bytes]));")
  public static native String address(Int8Array bytes);

  /** The text in a field of several lines. */
  @JSBody(params = "field", script = "return field.value;")
  public static native String text(HTMLElement field);
}
