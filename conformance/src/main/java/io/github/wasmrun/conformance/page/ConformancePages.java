package io.github.wasmrun.conformance.page;

/** Starts the program of a page; the page names it as its only argument. */
public final class ConformancePages {
  private ConformancePages() {}

  /**
   * Runs the page {@code args[0]}.
   *
   * @throws IllegalArgumentException if there is no such page
   */
  public static void main(String[] args) {
    switch (args[0]) {
      case "conformance":
        ConformancePage.run();
        break;
      case "wasi":
        WasiPage.run();
        break;
      default:
        throw new IllegalArgumentException("no page " + args[0]);
    }
  }
}
