package io.github.wasmrun.web.internal.extern;

import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.web.internal.js.Page;

/** Without it a browser shares no memory between threads. */
public final class Isolation {
  private Isolation() {}

  /**
   * Throws {@link UnsupportedFeatureException}, which names the headers, if the page is not
   * cross-origin isolated.
   *
   * @param who the start of the text: who needs it
   */
  public static void require(String who) {
    if (!Page.canShareMemory()) {
      throw new UnsupportedFeatureException(
          "threads",
          BrowserStore.NAME,
          who
              + " a cross-origin isolated page, whose server sends the headers"
              + " Cross-Origin-Opener-Policy: same-origin and"
              + " Cross-Origin-Embedder-Policy: require-corp",
          null);
    }
  }
}
