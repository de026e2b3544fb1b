package io.github.wasmrun.web;

import org.teavm.jso.JSObject;

/** What the externals of this engine have in common. */
interface BrowserExtern {
  /** The engine that made it. */
  BrowserEngine engine();

  /** The external of JavaScript. */
  JSObject js();
}
