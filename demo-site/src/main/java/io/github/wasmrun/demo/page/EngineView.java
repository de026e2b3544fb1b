package io.github.wasmrun.demo.page;

import io.github.wasmrun.Engine;
import io.github.wasmrun.demo.example.EngineText;
import io.github.wasmrun.demo.page.js.Page;
import io.github.wasmrun.feature.Feature;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** The engines of both hosts and what they can run. */
final class EngineView {
  private final HTMLElement root;
  private final Engine engine;

  EngineView(HTMLElement root, Engine engine) {
    this.root = root;
    this.engine = engine;
  }

  /** Shows this browser, then asks the server for the JVM. */
  void show() {
    show(null);
    Page.fetchText("jvm/engine.txt", text -> show(EngineText.parse(text)), error -> {});
  }

  private void show(@Nullable EngineText jvm) {
    root.setTextContent("");
    root.appendChild(Dom.text("h2", "", "What runs here"));
    HTMLElement list = Dom.element("dl", "engines");
    define(
        list,
        "This browser",
        engine.info().version()
            + (engine.info().crossOriginIsolated()
                ? ", cross-origin isolated: memory can be shared between workers"
                : ", not cross-origin isolated: no shared memory"));
    define(
        list, "JVM", jvm == null ? "not asked yet, or not there: start by bin/demo" : jvm.title());
    root.appendChild(list);

    HTMLElement body = Dom.element("tbody", "");
    for (Feature feature : Feature.values()) {
      HTMLElement name = Dom.element("th", "", Dom.text("code", "", feature.id()));
      name.setAttribute("scope", "row");
      body.appendChild(
          Dom.row(
              name,
              cell(engine.features().has(feature)),
              jvm == null ? Dom.text("td", "", "?") : cell(jvm.features().contains(feature))));
    }
    HTMLElement table = Dom.table(body, "Feature", "This browser", "JVM");
    table.setClassName("scroll features");
    root.appendChild(table);
    root.appendChild(
        Dom.text(
            "p",
            "note",
            "Each feature was tried with a small module. The names are those of the npm package"
                + " wasm-feature-detect."));
  }

  private static void define(HTMLElement list, String term, String text) {
    list.appendChild(Dom.text("dt", "", term));
    list.appendChild(Dom.text("dd", "", text));
  }

  private static HTMLElement cell(boolean has) {
    return Dom.text("td", has ? "yes" : "no", has ? "✓ yes" : "– no");
  }
}
