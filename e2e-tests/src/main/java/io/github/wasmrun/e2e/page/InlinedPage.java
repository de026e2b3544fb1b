package io.github.wasmrun.e2e.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLDocument;

/**
 * Hands functions to static and other functions of JavaScript. Without our plugin TeaVM's level
 * FULL makes {@code null["setTimeout"]} of the first call.
 */
public final class InlinedPage {
  private InlinedPage() {}

  /** Shows as the page's title how often its functions were called. */
  public static void main(String[] args) {
    int[] calls = {0};
    HTMLDocument document = HTMLDocument.current();
    Window.setTimeout(() -> document.setTitle("called " + ++calls[0]), 1);
    Window.setTimeout(() -> document.setTitle("called " + ++calls[0]), args.length + 2);
    document.addEventListener("wasmrun", event -> document.setTitle("called " + ++calls[0]));
    document.dispatchEvent(event("wasmrun"));
  }

  @JSBody(params = "name", script = "return new Event(name);")
  private static native Event event(String name);
}
