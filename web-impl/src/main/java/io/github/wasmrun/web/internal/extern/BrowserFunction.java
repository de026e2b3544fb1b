package io.github.wasmrun.web.internal.extern;

import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.engine.limit.QuickFunction;
import io.github.wasmrun.engine.value.FloatBits;
import io.github.wasmrun.rewrite.QuickCode;
import io.github.wasmrun.spi.DefinedExtern;
import io.github.wasmrun.spi.call.NumberCall;
import io.github.wasmrun.spi.call.NumberFunction;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.web.internal.adapter.Adapters;
import io.github.wasmrun.web.internal.adapter.VectorBridge;
import io.github.wasmrun.web.internal.call.Origin;
import io.github.wasmrun.web.internal.call.Slot;
import io.github.wasmrun.web.internal.js.Calls;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Jspi;
import io.github.wasmrun.web.internal.typed.TypedInterfaces;
import io.github.wasmrun.web.internal.value.Kind;
import io.github.wasmrun.web.internal.value.Shape;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** A function instance: an exported function of JavaScript with its type. */
public final class BrowserFunction
    implements WasmFunction, DefinedExtern, BrowserExtern, QuickFunction, NumberFunction {
  private final BrowserStore engine;
  private final JSObject js;
  private final @Nullable DefinedType definedType;
  private final Shape shape;
  private final JSObject callable;
  private final Slot slot;
  private @Nullable JSObject promising;

  /**
   * A function.
   *
   * @param definedType the type in the module that it comes from, if it comes from one
   * @param name the name of the export, if it is one
   * @param origin the instance that it comes from, if it is known
   */
  public BrowserFunction(
      BrowserStore engine,
      JSObject js,
      FuncType type,
      @Nullable DefinedType definedType,
      @Nullable String name,
      @Nullable Origin origin) {
    this.engine = engine;
    this.js = js;
    this.definedType = definedType;
    this.shape = new Shape(type);
    this.callable = callable(shape, definedType, js);
    this.slot = new Slot(callable, name, origin);
  }

  private static JSObject callable(Shape shape, @Nullable DefinedType definedType, JSObject js) {
    if (shape.exceptions) {
      return ExceptionReferences.refusing();
    }
    return shape.vectors ? VectorBridge.ofExport(shape, definedType, js) : js;
  }

  @Override
  public boolean isQuick() {
    Origin origin = slot.origin();
    return origin != null && QuickCode.is(origin.module());
  }

  @Override
  public BrowserStore engine() {
    return engine;
  }

  @Override
  public @Nullable DefinedType definedType() {
    return definedType;
  }

  @Override
  public JSObject js() {
    return js;
  }

  /** What a holder calls: the function, or the bridge to it that takes vectors apart. */
  public JSObject callable() {
    return callable;
  }

  Shape shape() {
    return shape;
  }

  Slot slot() {
    return slot;
  }

  @Override
  public FuncType type() {
    return shape.type;
  }

  @Override
  public WasmFunction withFloatBits() {
    FuncType bits = FloatBits.of(shape.type);
    if (bits == shape.type) {
      return this;
    }
    JSObject adapter = Adapters.floatBits(shape.type, definedType, bits, js);
    return engine.function(adapter, bits, slot.exportName(), slot.origin());
  }

  @Override
  public @Nullable NumberCall numberCall() {
    return shape.numbers ? new BrowserCall(slot) : null;
  }

  @Override
  public <T> T as(Class<T> type) {
    return TypedInterfaces.of(type, new FunctionBinding(this));
  }

  @Override
  public @Nullable Object call() {
    count(0);
    return result(Calls.call(slot.enter()));
  }

  @Override
  public @Nullable Object call(@Nullable Object a) {
    count(1);
    return result(Calls.call(slot.enter(), argument(0, a)));
  }

  @Override
  public @Nullable Object call(@Nullable Object a, @Nullable Object b) {
    count(2);
    return result(Calls.call(slot.enter(), argument(0, a), argument(1, b)));
  }

  @Override
  public @Nullable Object call(@Nullable Object a, @Nullable Object b, @Nullable Object c) {
    count(3);
    return result(Calls.call(slot.enter(), argument(0, a), argument(1, b), argument(2, c)));
  }

  @Override
  public @Nullable Object call(@Nullable Object... args) {
    return result(applyJs(args));
  }

  @Override
  public @Nullable Object[] apply(@Nullable Object[] args) {
    JSObject result = applyJs(args);
    if (shape.results.length > 1) {
      return results(result);
    }
    return shape.results.length == 0 ? new Object[0] : new Object[] {result(result)};
  }

  @Override
  public CompletableFuture<@Nullable Object> callAsync(@Nullable Object... args) {
    return AsyncCalls.start(this, Objects.requireNonNull(args, "args"));
  }

  /** The function as one whose guest can be suspended; null if it cannot. */
  JSObject promising() {
    JSObject known = promising;
    if (known == null) {
      known =
          !Jspi.isThere() || shape.exceptions
              ? Js.ofObject(null)
              : shape.vectors ? VectorBridge.promising(shape, definedType, js) : Jspi.promising(js);
      promising = known;
    }
    return known;
  }

  private JSObject applyJs(@Nullable Object[] arguments) {
    // Another variable: TeaVM looks into an array where its variable begins, before the check.
    Object[] args = Objects.requireNonNull(arguments, "args");
    return Calls.apply(slot.enter(), arguments(args));
  }

  JSObject arguments(@Nullable Object[] args) {
    count(args.length);
    JSObject all = Js.array();
    for (int i = 0; i < args.length; i++) {
      Js.push(all, argument(i, args[i]));
    }
    return all;
  }

  private void count(int count) {
    if (shape.count != count) {
      Checks.argumentCount(slot.exportName(), shape.type, count);
    }
  }

  private JSObject argument(int index, @Nullable Object value) {
    int kind = index < 8 ? (shape.paramBits >>> 4 * index & 15) - 1 : shape.params[index];
    if (kind == Kind.I32 && value instanceof Integer number) {
      return Js.of((int) number);
    }
    if (kind == Kind.I64 && value instanceof Long number) {
      return Js.of((long) number);
    }
    if (kind == Kind.F64 && value instanceof Double number) {
      return Js.of((double) number);
    }
    return Values.argument(engine, slot.exportName(), shape, index, value);
  }

  @Nullable Object result(JSObject value) {
    int kind = shape.single;
    if (kind == Kind.I32) {
      return Js.toInt(value);
    }
    if (kind == Shape.NO_RESULT) {
      return null;
    }
    return kind == Shape.SEVERAL
        ? results(value)
        : Values.toJava(engine, slot.origin(), kind, value);
  }

  private @Nullable Object[] results(JSObject values) {
    Object[] all = new Object[shape.results.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = Values.toJava(engine, slot.origin(), shape.results[i], Js.at(values, i));
    }
    return all;
  }

  @Override
  public String toString() {
    return type().toString();
  }
}
