package io.github.wasmrun.demo.page.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** A field of several lines: its text and its cursor. */
public final class TextArea {
  private TextArea() {}

  /** The text. */
  @JSBody(params = "field", script = "return field.value;")
  public static native String text(HTMLElement field);

  /** Sets the text. */
  @JSBody(
      params = {"field", "text"},
      script = "field.value = text;")
  public static native void setText(HTMLElement field, String text);

  /** Where the selection begins, or the cursor is. */
  @JSBody(params = "field", script = "return field.selectionStart;")
  public static native int start(HTMLElement field);

  /** Where the selection ends. */
  @JSBody(params = "field", script = "return field.selectionEnd;")
  public static native int end(HTMLElement field);

  /** Sets the selection, without taking the focus. */
  @JSBody(
      params = {"field", "start", "end"},
      script = "if (document.activeElement === field) { field.setSelectionRange(start, end); }")
  public static native void select(HTMLElement field, int start, int end);
}
