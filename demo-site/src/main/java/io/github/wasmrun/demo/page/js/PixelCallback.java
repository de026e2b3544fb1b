package io.github.wasmrun.demo.page.js;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Takes a pixel of a picture. */
@JSFunctor
@FunctionalInterface
public interface PixelCallback extends JSObject {
  /** The pixel was chosen. */
  void accept(int column, int row);
}
