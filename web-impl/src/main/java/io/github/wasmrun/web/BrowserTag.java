package io.github.wasmrun.web;

import io.github.wasmrun.Tag;
import io.github.wasmrun.type.TagType;
import org.teavm.jso.JSObject;

/** A tag of the browser. */
final class BrowserTag implements Tag {
  private final BrowserEngine engine;
  private final JSObject js;
  private final TagType type;

  BrowserTag(BrowserEngine engine, JSObject js, TagType type) {
    this.engine = engine;
    this.js = js;
    this.type = type;
    GuestExceptions.know(this);
  }

  BrowserEngine engine() {
    return engine;
  }

  JSObject js() {
    return js;
  }

  @Override
  public TagType type() {
    return type;
  }
}
