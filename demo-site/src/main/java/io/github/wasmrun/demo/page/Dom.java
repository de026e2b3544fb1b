package io.github.wasmrun.demo.page;

import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Makes and finds elements of the page. */
final class Dom {
  private static int ids;

  private Dom() {}

  /** The element that index.html has under this id. */
  static HTMLElement byId(String id) {
    return HTMLDocument.current().getElementById(id);
  }

  /** A new element with children. */
  static HTMLElement element(String tag, String className, HTMLElement... children) {
    HTMLElement element = HTMLDocument.current().createElement(tag);
    if (!className.isEmpty()) {
      element.setClassName(className);
    }
    for (HTMLElement child : children) {
      element.appendChild(child);
    }
    return element;
  }

  /** A new element with text. */
  static HTMLElement text(String tag, String className, String text) {
    HTMLElement element = element(tag, className);
    element.setTextContent(text);
    return element;
  }

  /** A new button. */
  static HTMLButtonElement button(String text, String type) {
    HTMLButtonElement button = (HTMLButtonElement) text("button", "", text);
    button.setAttribute("type", type);
    return button;
  }

  /** A new field for text. */
  static HTMLInputElement input(String value, String label) {
    HTMLInputElement input = (HTMLInputElement) element("input", "");
    input.setAttribute("type", "text");
    input.setAttribute("autocomplete", "off");
    input.setAttribute("spellcheck", "false");
    input.setAttribute("autocapitalize", "off");
    input.setAttribute("aria-label", label);
    input.setValue(value);
    return input;
  }

  /** A field with its label. */
  static HTMLElement labelled(String label, HTMLElement field) {
    String id = "field" + ids++;
    field.setId(id);
    field.removeAttribute("aria-label");
    HTMLElement caption = text("label", "", label);
    caption.setAttribute("for", id);
    return element("div", "field", caption, field);
  }

  /** A row of a table. */
  static HTMLElement row(HTMLElement... cells) {
    return element("tr", "", cells);
  }

  /** A table with a head, in a box that scrolls sideways where there is no room. */
  static HTMLElement table(HTMLElement body, String... head) {
    HTMLElement cells = element("tr", "");
    for (String title : head) {
      HTMLElement cell = text("th", "", title);
      cell.setAttribute("scope", "col");
      cells.appendChild(cell);
    }
    HTMLElement box =
        element("div", "scroll", element("table", "", element("thead", "", cells), body));
    box.setAttribute("tabindex", "0");
    return box;
  }

  /** A number of things. */
  static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /** A time for people. */
  static String duration(long nanos) {
    if (nanos < 1_000_000) {
      return nanos / 1000 + " µs";
    }
    long tenths = nanos / 100_000;
    return tenths / 10 + "." + tenths % 10 + " ms";
  }
}
