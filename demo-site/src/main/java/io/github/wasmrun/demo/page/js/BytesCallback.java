package io.github.wasmrun.demo.page.js;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** Takes the bytes of a file. */
@JSFunctor
@FunctionalInterface
public interface BytesCallback extends JSObject {
  /** The bytes have come. */
  void accept(Int8Array bytes);
}
