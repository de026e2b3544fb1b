package io.github.wasmrun.web;

import io.github.wasmrun.Tag;
import io.github.wasmrun.spi.ModuleInfo;
import io.github.wasmrun.type.TagType;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** A tag of the browser. */
final class BrowserTag implements Tag {
  private final BrowserEngine engine;
  private final JSObject js;
  private final TagType type;
  private final @Nullable ModuleInfo module;

  BrowserTag(BrowserEngine engine, JSObject js, TagType type, @Nullable ModuleInfo module) {
    this.engine = engine;
    this.js = js;
    this.type = type;
    this.module = module;
    GuestExceptions.know(this);
  }

  BrowserEngine engine() {
    return engine;
  }

  JSObject js() {
    return js;
  }

  /** The module of the instance that exports it. */
  @Nullable ModuleInfo module() {
    return module;
  }

  @Override
  public TagType type() {
    return type;
  }
}
