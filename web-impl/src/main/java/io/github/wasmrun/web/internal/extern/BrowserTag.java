package io.github.wasmrun.web.internal.extern;

import io.github.wasmrun.GuestException;
import io.github.wasmrun.Tag;
import io.github.wasmrun.V128;
import io.github.wasmrun.engine.host.Thrower;
import io.github.wasmrun.spi.DefinedExtern;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.TagType;
import io.github.wasmrun.web.internal.adapter.Adapters;
import io.github.wasmrun.web.internal.js.Calls;
import io.github.wasmrun.web.internal.js.Errors;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.value.Kind;
import io.github.wasmrun.web.internal.value.Shape;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** A tag of the browser. */
public final class BrowserTag implements Tag, DefinedExtern, BrowserExtern {
  private final BrowserStore engine;
  private final JSObject js;
  private final TagType type;
  private final @Nullable DefinedType definedType;
  private @Nullable Thrower thrower;

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

  /** The values of an exception of JavaScript with this tag. */
  Object[] payload(JSObject exception) {
    Shape shape = new Shape(type.type());
    if (shape.exceptions) {
      throw ExceptionReferences.lack();
    }
    JSObject flat =
        shape.vectors ? Calls.call(Adapters.payload(shape.type, definedType, js), exception) : null;
    Object[] payload = new Object[shape.count];
    int next = 0;
    for (int i = 0; i < payload.length; i++) {
      int kind = shape.params[i];
      JSObject value = flat == null ? Errors.payload(exception, js, i) : Js.at(flat, next++);
      payload[i] =
          kind == Kind.V128
              ? new V128(Js.toLong(value), Js.toLong(Js.at(flat, next++)))
              : Values.toJava(engine, null, kind, value);
    }
    return payload;
  }

  @Override
  public TagType type() {
    return type;
  }

  @Override
  public GuestException newException(@Nullable Object... payload) {
    Objects.requireNonNull(payload, "payload");
    Thrower known = thrower;
    if (known == null) {
      known = new Thrower(engine, this);
      thrower = known;
    }
    return known.exception(payload);
  }

  @Override
  public String toString() {
    return type().toString();
  }
}
