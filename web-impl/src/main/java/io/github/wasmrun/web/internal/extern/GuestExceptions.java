package io.github.wasmrun.web.internal.extern;

import io.github.wasmrun.GuestException;
import io.github.wasmrun.web.internal.error.EngineError;
import io.github.wasmrun.web.internal.js.Errors;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.WeakTable;
import org.teavm.jso.JSObject;

/** Exceptions that guests throw, with the tags that we have seen. */
public final class GuestExceptions {
  private static final JSObject TAGS = WeakTable.newList();

  private GuestExceptions() {}

  /** Remembers a tag as long as somebody holds it. */
  static void know(BrowserTag tag) {
    WeakTable.add(TAGS, Js.ofObject(tag));
  }

  /** Our exception; without tag and payload if nobody but the guest knows the tag. */
  public static GuestException of(JSObject exception) {
    JSObject known = WeakTable.all(TAGS);
    for (int i = 0; i < Js.length(known); i++) {
      BrowserTag tag = (BrowserTag) Js.toObject(Js.at(known, i));
      if (Errors.hasTag(exception, tag.js())) {
        return new GuestException(tag, () -> tag.payload(exception), new EngineError(exception));
      }
    }
    return new GuestException(null, () -> new Object[0], new EngineError(exception));
  }
}
