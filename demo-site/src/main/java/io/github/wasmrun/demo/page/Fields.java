package io.github.wasmrun.demo.page;

import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Fields that the HTML of a page has, by their ids. */
final class Fields {
  private Fields() {}

  static HTMLInputElement input(String id) {
    return (HTMLInputElement) Dom.byId(id);
  }

  static HTMLSelectElement select(String id) {
    return (HTMLSelectElement) Dom.byId(id);
  }

  /** The whole number in a field; {@code otherwise} if there is none, the nearest one in range. */
  static int number(String id, int min, int max, int otherwise) {
    try {
      return Math.max(min, Math.min(max, Integer.parseInt(input(id).getValue().trim())));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  static boolean isChecked(String id) {
    return input(id).isChecked();
  }

  /** Shows or hides an element. */
  static void show(HTMLElement element, boolean shown) {
    element.setHidden(!shown);
  }

  /** Adds an option to a list. */
  static void option(HTMLSelectElement select, String value, String text) {
    HTMLElement option = Dom.text("option", "", text);
    option.setAttribute("value", value);
    select.appendChild(option);
  }

  /** A link that saves bytes in a file. */
  static HTMLElement download(String name, String address) {
    HTMLElement link = Dom.text("a", "", name);
    link.setAttribute("href", address);
    link.setAttribute("download", name);
    return link;
  }
}
