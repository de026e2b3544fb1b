package io.github.wasmrun.demo.page;

import io.github.wasmrun.Memory;
import io.github.wasmrun.demo.example.Texts;
import io.github.wasmrun.demo.page.js.Page;
import io.github.wasmrun.type.ValType;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Shows a part of a memory and writes text to it. */
final class MemoryView {
  private static final int ROWS = 8;

  private final Memory memory;
  private final int perRow = Page.isNarrow() ? 8 : 16;
  private final HTMLElement root;
  private final HTMLElement size = Dom.text("span", "note", "");
  private final HTMLElement dump = Dom.element("pre", "dump");
  private final HTMLElement message = Dom.element("p", "error");
  private final HTMLInputElement address = Dom.input("0", "address");
  private final HTMLInputElement text = Dom.input("abc", "text");

  MemoryView(String name, Memory memory) {
    this.memory = memory;
    dump.setAttribute("tabindex", "0");
    dump.setAttribute("aria-label", "bytes of memory " + name);
    message.setAttribute("role", "alert");
    address.setAttribute("inputmode", "numeric");
    HTMLElement write = Dom.button("Write", "submit");
    HTMLElement back = Dom.button("◀", "button");
    back.setAttribute("aria-label", "bytes before");
    HTMLElement forth = Dom.button("▶", "button");
    forth.setAttribute("aria-label", "bytes behind");
    HTMLElement form =
        Dom.element(
            "form",
            "row",
            Dom.labelled("Address", address),
            back,
            forth,
            Dom.labelled("Text to write there (UTF-8)", text),
            write);
    address.onEvent("input", event -> refresh());
    back.onEvent("click", event -> move(-perRow * ROWS));
    forth.onEvent("click", event -> move(perRow * ROWS));
    form.onEvent(
        "submit",
        event -> {
          event.preventDefault();
          write();
        });
    HTMLElement title = Dom.text("h3", "", "Memory ");
    title.appendChild(Dom.text("code", "", name));
    title.appendChild(size);
    root = Dom.element("section", "panel memory", title, form, message, dump);
    refresh();
  }

  HTMLElement root() {
    return root;
  }

  /** Shows the bytes as they are now. */
  void refresh() {
    size.setTextContent(
        " " + Dom.count(memory.pages(), "page") + ", " + memory.byteLength() + " bytes");
    try {
      long at = at();
      message.setTextContent("");
      dump.setTextContent(HexDump.of(memory, at, perRow, ROWS));
    } catch (IllegalArgumentException e) {
      message.setTextContent("Address: " + e.getMessage());
    }
  }

  private long at() {
    long at = (Long) ValueInput.parse(ValType.I64, address.getValue());
    if (at < 0 || at >= memory.byteLength()) {
      throw new IllegalArgumentException("outside of the memory");
    }
    return at;
  }

  private void move(int bytes) {
    try {
      long last = Math.max(0, memory.byteLength() - perRow);
      address.setValue(String.valueOf(Math.max(0, Math.min(last, at() + bytes))));
    } catch (IllegalArgumentException e) {
      address.setValue("0");
    }
    refresh();
  }

  private void write() {
    try {
      memory.writeUtf8(at(), text.getValue());
      refresh();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      message.setTextContent(Texts.error(e));
    }
  }
}
