package io.github.wasmrun.bench.page;

import io.github.wasmrun.Wasm;
import org.teavm.jso.dom.html.HTMLDocument;

/** Like {@link LoadPage}, but calls by name and arguments, and prints. */
public final class DynamicPage {
  private DynamicPage() {}

  /** Loads, instantiates, calls and shows the result in the console and as the page's title. */
  public static void main(String[] args) {
    Wasm.load("add.wasm")
        .thenAccept(
            instance -> {
              Object sum = instance.function("add").call(2, 3);
              System.out.println("add(2, 3) = " + sum);
              HTMLDocument.current().setTitle("2 + 3 = " + sum);
            });
  }
}
