package io.github.wasmrun.demo.page;

import org.teavm.jso.dom.html.HTMLElement;

/** Lines that host functions write. */
final class LogView {
  private static final int MAX_LINES = 200;

  private final HTMLElement root;
  private final HTMLElement lines = Dom.element("pre", "log");
  private int count;

  LogView() {
    lines.setAttribute("role", "log");
    lines.setAttribute("tabindex", "0");
    lines.setAttribute("aria-label", "calls of host functions");
    root = Dom.element("section", "panel", Dom.text("h3", "", "Log of the host"), lines);
    root.setHidden(true);
  }

  HTMLElement root() {
    return root;
  }

  /** Adds a line; the oldest ones go. */
  void add(String line) {
    root.setHidden(false);
    lines.appendChild(Dom.text("div", "", line));
    count++;
    if (count > MAX_LINES) {
      lines.removeChild(lines.getFirstChild());
    }
    lines.setScrollTop(lines.getScrollHeight());
  }
}
