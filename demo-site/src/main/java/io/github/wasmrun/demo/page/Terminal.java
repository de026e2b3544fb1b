package io.github.wasmrun.demo.page;

import io.github.wasmrun.wasi.io.WasiOutput;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** What a program writes, and the line in which a person answers while it runs. */
final class Terminal {
  /** More would make the page slow. */
  private static final int MOST_TEXT = 1 << 20;

  private final HTMLElement output = Dom.byId("output");
  private final HTMLElement form = Dom.byId("answer");
  private final HTMLInputElement line = (HTMLInputElement) Dom.byId("line");
  private @Nullable Consumer<String> onLine;
  private @Nullable Runnable onEnd;

  Terminal() {
    form.addEventListener(
        "submit",
        event -> {
          event.preventDefault();
          send();
        });
    Dom.byId("end")
        .addEventListener(
            "click",
            event -> {
              if (onEnd != null) {
                onEnd.run();
              }
            });
  }

  private void send() {
    if (onLine != null) {
      String text = line.getValue() + "\n";
      line.setValue("");
      show("typed", text);
      onLine.accept(text);
    }
  }

  void clear() {
    output.setTextContent("");
  }

  /** Takes answers, each with the end of its line, and the end of the input. */
  void open(Consumer<String> answers, Runnable end) {
    onLine = answers;
    onEnd = end;
    form.setHidden(false);
    line.focus();
  }

  void close() {
    onLine = null;
    onEnd = null;
    form.setHidden(true);
  }

  /** Shows what comes. */
  WasiOutput output(String className) {
    return WasiOutput.limited(MOST_TEXT, WasiOutput.text(text -> show(className, text)));
  }

  void show(String className, String text) {
    output.appendChild(Dom.text("span", className, text));
  }
}
