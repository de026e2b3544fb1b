package io.github.wasmrun.web.internal.extern;

import org.teavm.jso.JSObject;

/** What the externals of this engine have in common. */
public interface BrowserExtern {
  /** The engine that made it. */
  BrowserStore engine();

  /** The external of JavaScript. */
  JSObject js();
}
