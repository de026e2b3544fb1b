package io.github.wasmrun.bench.page;

import io.github.wasmrun.Engine;
import org.teavm.jso.dom.html.HTMLDocument;

/** The smallest page of use: its size is what the library costs. */
public final class HelloPage {
  /** A module that exports {@code add}. */
  private static final byte[] ADD = {
    0, 97, 115, 109, 1, 0, 0, 0, 1, 7, 1, 96, 2, 127, 127, 1, 127, 3, 2, 1, 0, 7, 7, 1, 3, 97, 100,
    100, 0, 0, 10, 9, 1, 7, 0, 32, 0, 32, 1, 106, 11
  };

  private HelloPage() {}

  interface Calculator {
    int add(int a, int b);
  }

  /** Compiles, instantiates, calls and shows the result as the page's title. */
  public static void main(String[] args) {
    Calculator calculator = Engine.create().compile(ADD).instantiate().as(Calculator.class);
    HTMLDocument.current().setTitle("2 + 3 = " + calculator.add(2, 3));
  }
}
