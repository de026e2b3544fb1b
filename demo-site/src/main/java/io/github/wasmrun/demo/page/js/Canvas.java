package io.github.wasmrun.demo.page.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.dom.html.HTMLElement;

/** Pictures in the page, and the processors that may paint them. */
public final class Canvas {
  private Canvas() {}

  /** How many threads the machine can run at a time. */
  @JSBody(script = "return navigator.hardwareConcurrency || 2;")
  public static native int processors();

  /**
   * Shows a whole picture.
   *
   * @param pixels red, green, blue and opacity of each pixel, a byte each
   */
  @JSBody(
      params = {"canvas", "width", "pixels"},
      script =
          "canvas.getContext('2d').putImageData(new ImageData(new Uint8ClampedArray("
              + "pixels.buffer, pixels.byteOffset, pixels.length), width), 0, 0);")
  public static native void show(HTMLElement canvas, int width, @JSByRef byte[] pixels);

  /**
   * Tells which key a person presses on an element: {@code Arrow…}, {@code +}, {@code -} or {@code
   * Home}; others are the browser's.
   */
  @JSBody(
      params = {"element", "whenPressed"},
      script =
          "element.addEventListener('keydown', function(event) {"
              + " var key = event.key === '=' ? '+' : event.key;"
              + " if (!event.ctrlKey && !event.metaKey && !event.altKey"
              + "   && /^(Arrow.*|Home|[+-])$/.test(key)) {"
              + "  event.preventDefault(); whenPressed(key); } });")
  public static native void onKey(HTMLElement element, TextCallback whenPressed);

  /** Tells which pixel a person clicks on. */
  @JSBody(
      params = {"canvas", "whenClicked"},
      script =
          "canvas.addEventListener('click', function(event) {"
              + " var scale = canvas.width / canvas.clientWidth;"
              + " whenClicked(event.offsetX * scale | 0, event.offsetY * scale | 0); });")
  public static native void onClick(HTMLElement canvas, PixelCallback whenClicked);
}
