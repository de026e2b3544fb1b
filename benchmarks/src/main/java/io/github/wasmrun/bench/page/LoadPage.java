package io.github.wasmrun.bench.page;

import io.github.wasmrun.Wasm;
import org.teavm.jso.dom.html.HTMLDocument;

/** Like {@link HelloPage}, but fetches its module. */
public final class LoadPage {
  private LoadPage() {}

  interface Calculator {
    int add(int a, int b);
  }

  /** Loads, instantiates, calls and shows the result as the page's title. */
  public static void main(String[] args) {
    Wasm.load("add.wasm")
        .thenAccept(
            instance ->
                HTMLDocument.current()
                    .setTitle("2 + 3 = " + instance.as(Calculator.class).add(2, 3)));
  }
}
