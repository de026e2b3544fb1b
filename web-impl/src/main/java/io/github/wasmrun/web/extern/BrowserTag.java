package io.github.wasmrun.web.extern;

import io.github.wasmrun.Tag;
import io.github.wasmrun.spi.DefinedExtern;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.TagType;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** A tag of the browser. */
public final class BrowserTag implements Tag, DefinedExtern, BrowserExtern {
  private final BrowserStore engine;
  private final JSObject js;
  private final TagType type;
  private final @Nullable DefinedType definedType;

  public BrowserTag(
      BrowserStore engine, JSObject js, TagType type, @Nullable DefinedType definedType) {
    this.engine = engine;
    this.js = js;
    this.type = type;
    this.definedType = definedType;
    GuestExceptions.know(this);
  }

  @Override
  public @Nullable DefinedType definedType() {
    return definedType;
  }

  @Override
  public BrowserStore engine() {
    return engine;
  }

  @Override
  public JSObject js() {
    return js;
  }

  @Override
  public TagType type() {
    return type;
  }
}
