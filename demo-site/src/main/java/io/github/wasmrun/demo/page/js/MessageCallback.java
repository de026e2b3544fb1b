package io.github.wasmrun.demo.page.js;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** Takes a message of a worker, or one to it. */
@JSFunctor
@FunctionalInterface
public interface MessageCallback extends JSObject {
  /** The message has come. */
  void accept(String text, Int8Array bytes);
}
