package io.github.wasmrun.demo.page;

import io.github.wasmrun.Engine;
import io.github.wasmrun.demo.example.Example;
import io.github.wasmrun.demo.example.Transcript;
import io.github.wasmrun.demo.page.js.Page;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;

/** A table of all examples: known answers, agreement with the JVM, time. */
final class AllExamplesView {
  private final HTMLElement root;
  private final Engine engine;
  private final Consumer<Example> open;

  AllExamplesView(HTMLElement root, Engine engine, Consumer<Example> open) {
    this.root = root;
    this.engine = engine;
    this.open = open;
  }

  /** Shows the button that starts it. */
  void show() {
    root.appendChild(Dom.text("h2", "", "All examples at once"));
    HTMLElement result = Dom.element("div", "");
    HTMLButtonElement button = Dom.button("Run all examples", "button");
    button.onEvent(
        "click",
        event -> {
          button.setDisabled(true);
          run(result, () -> button.setDisabled(false));
        });
    root.appendChild(button);
    root.appendChild(result);
  }

  private void run(HTMLElement result, Runnable whenDone) {
    HTMLElement body = Dom.element("tbody", "");
    HTMLElement table = Dom.table(body, "Example", "Known answers", "Time here", "On the JVM");
    result.setTextContent("");
    result.appendChild(table);
    AllExamples.run(engine, (example, transcript) -> add(body, example, transcript), whenDone);
  }

  private void add(HTMLElement body, Example example, Transcript here) {
    HTMLElement link = Dom.text("a", "", example.title());
    link.setAttribute("href", "#" + example.id());
    link.onEvent(
        "click",
        event -> {
          event.preventDefault();
          open.accept(example);
        });
    HTMLElement answers =
        here.ok()
            ? Dom.text("td", "yes", "✓ " + here.checks() + " right")
            : Dom.text("td", "no", here.failures().size() + " wrong of " + here.checks());
    HTMLElement there = Dom.text("td", "", "…");
    body.appendChild(
        Dom.row(
            Dom.element("td", "", link),
            answers,
            Dom.text("td", "number", Dom.duration(here.nanos())),
            there));
    Page.fetchText(
        TranscriptView.address(example),
        text -> {
          String difference = Transcript.difference(here.text(), text);
          there.setTextContent(difference.isEmpty() ? "✓ the same" : difference);
          there.setClassName(difference.isEmpty() ? "yes" : "no");
        },
        there::setTextContent);
  }
}
