package io.github.wasmrun.demo.page.js;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** Takes a file of the person's machine. */
@JSFunctor
@FunctionalInterface
public interface FileCallback extends JSObject {
  /** The file was read. */
  void accept(String name, Int8Array bytes);
}
