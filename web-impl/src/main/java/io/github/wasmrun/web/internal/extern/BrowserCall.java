package io.github.wasmrun.web.internal.extern;

import io.github.wasmrun.spi.call.NumberCall;
import io.github.wasmrun.web.internal.call.Slot;
import io.github.wasmrun.web.internal.js.Calls;
import io.github.wasmrun.web.internal.js.Js;
import org.teavm.jso.JSObject;

/** Calls of a function whose values are numbers, which are JavaScript's values themselves. */
final class BrowserCall extends NumberCall {
  private final Slot slot;
  private final JSObject args = Js.array();
  private int count;
  private JSObject result = Js.of(0);

  BrowserCall(Slot slot) {
    this.slot = slot;
  }

  @Override
  public void begin() {
    count = 0;
  }

  @Override
  public void i32(int value) {
    Js.put(args, count++, Js.of(value));
  }

  @Override
  public void i64(long value) {
    Js.put(args, count++, Js.of(value));
  }

  @Override
  public void f32(float value) {
    Js.put(args, count++, Js.of(value));
  }

  @Override
  public void f64(double value) {
    Js.put(args, count++, Js.of(value));
  }

  @Override
  public void run() {
    JSObject function = slot.enter();
    switch (count) {
      case 0:
        result = Calls.call(function);
        break;
      case 1:
        result = Calls.call(function, Js.at(args, 0));
        break;
      case 2:
        result = Calls.call(function, Js.at(args, 0), Js.at(args, 1));
        break;
      case 4:
        result =
            Calls.call(function, Js.at(args, 0), Js.at(args, 1), Js.at(args, 2), Js.at(args, 3));
        break;
      default:
        result = Calls.apply(function, args);
    }
  }

  @Override
  public int resultI32() {
    return Js.toInt(result);
  }

  @Override
  public long resultI64() {
    return Js.toLong(result);
  }

  @Override
  public float resultF32() {
    return Js.toFloat(result);
  }

  @Override
  public double resultF64() {
    return Js.toDouble(result);
  }
}
