package io.github.wasmrun.web.internal.worker;

import io.github.wasmrun.web.internal.js.Js;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** A JavaScript object that is sent from one thread to another, and its fields. */
final class Fields {
  private final JSObject js;

  private Fields(JSObject js) {
    this.js = js;
  }

  /** A new one without fields. */
  static Fields create() {
    return new Fields(Js.object());
  }

  /** One that was received. */
  static Fields of(JSObject js) {
    return new Fields(js);
  }

  JSObject js() {
    return js;
  }

  Fields with(String field, JSObject value) {
    Js.set(js, field, value);
    return this;
  }

  Fields with(String field, int value) {
    return with(field, Js.of(value));
  }

  Fields with(String field, @Nullable String value) {
    return value == null ? this : with(field, Js.ofString(value));
  }

  boolean has(String field) {
    return !Js.isMissing(Js.get(js, field));
  }

  JSObject get(String field) {
    return Js.get(js, field);
  }

  int getInt(String field) {
    return Js.toInt(get(field));
  }

  /** The text; null if there is none. */
  @Nullable String getText(String field) {
    JSObject value = get(field);
    return Js.isMissing(value) ? null : Js.text(value);
  }
}
