package io.github.wasmrun.demo.page.js;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Takes a text. */
@JSFunctor
@FunctionalInterface
public interface TextCallback extends JSObject {
  /** The text has come. */
  void accept(String text);
}
