package io.github.wasmrun.web.internal.extern;

import io.github.wasmrun.Global;
import io.github.wasmrun.V128;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.web.internal.adapter.Adapters;
import io.github.wasmrun.web.internal.call.Origin;
import io.github.wasmrun.web.internal.js.Calls;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Wasm;
import io.github.wasmrun.web.internal.value.Kind;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** A global of the browser. */
public final class BrowserGlobal implements Global, BrowserExtern {
  private final BrowserStore engine;
  private final JSObject js;
  private final GlobalType type;
  private final @Nullable Origin origin;
  private final int kind;
  private @Nullable JSObject vectorAccess;

  /**
   * A global.
   *
   * @param origin the instance that exports it, where unknown functions come from
   */
  public BrowserGlobal(BrowserStore engine, JSObject js, GlobalType type, @Nullable Origin origin) {
    this.engine = engine;
    this.js = js;
    this.type = type;
    this.origin = origin;
    this.kind = Kind.of(type.valueType());
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
  public GlobalType type() {
    return type;
  }

  @Override
  public @Nullable Object get() {
    if (kind == Kind.V128) {
      JSObject halves = Calls.call(vector("get"));
      return new V128(Js.toLong(Js.at(halves, 0)), Js.toLong(Js.at(halves, 1)));
    }
    if (kind == Kind.EXN) {
      throw ExceptionReferences.lack();
    }
    return Values.toJava(engine, origin, kind, Wasm.globalGet(js));
  }

  @Override
  public void set(@Nullable Object value) {
    checkMutable();
    if (kind == Kind.V128) {
      V128 vector = (V128) Checks.value("value of the global", type.valueType(), value);
      Calls.call(vector("set"), Js.of(vector.low()), Js.of(vector.high()));
    } else {
      Wasm.globalSet(js, Values.toJs(engine, "value of the global", type.valueType(), kind, value));
    }
  }

  private JSObject vector(String name) {
    if (vectorAccess == null) {
      vectorAccess = Adapters.vectorAccess(type, js);
    }
    return Js.get(vectorAccess, name);
  }

  private void checkMutable() {
    if (!type.mutable()) {
      throw Checks.immutableGlobal();
    }
  }

  private JSObject value(int wanted, ValType wantedType) {
    check(wanted, wantedType);
    return Wasm.globalGet(js);
  }

  private void value(int wanted, ValType wantedType, JSObject value) {
    check(wanted, wantedType);
    checkMutable();
    Wasm.globalSet(js, value);
  }

  private void check(int wanted, ValType wantedType) {
    if (kind != wanted) {
      throw Checks.globalType(type.valueType(), wantedType);
    }
  }

  @Override
  public int getI32() {
    return Js.toInt(value(Kind.I32, ValType.I32));
  }

  @Override
  public long getI64() {
    return Js.toLong(value(Kind.I64, ValType.I64));
  }

  @Override
  public float getF32() {
    return Js.toFloat(value(Kind.F32, ValType.F32));
  }

  @Override
  public double getF64() {
    return Js.toDouble(value(Kind.F64, ValType.F64));
  }

  @Override
  public void setI32(int value) {
    value(Kind.I32, ValType.I32, Js.of(value));
  }

  @Override
  public void setI64(long value) {
    value(Kind.I64, ValType.I64, Js.of(value));
  }

  @Override
  public void setF32(float value) {
    value(Kind.F32, ValType.F32, Js.of(value));
  }

  @Override
  public void setF64(double value) {
    value(Kind.F64, ValType.F64, Js.of(value));
  }

  @Override
  public String toString() {
    return type().toString();
  }
}
