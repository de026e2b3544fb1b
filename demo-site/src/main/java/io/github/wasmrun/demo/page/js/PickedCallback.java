package io.github.wasmrun.demo.page.js;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Takes a file that a person has picked, unread. */
@JSFunctor
@FunctionalInterface
public interface PickedCallback extends JSObject {
  /** The file was picked. */
  void accept(PickedFile file);
}
