package io.github.wasmrun.component;

import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.component.abi.CoreReader;
import io.github.wasmrun.component.abi.CoreWriter;
import io.github.wasmrun.spi.call.NumberCall;

/** Calls of a core function: takes its arguments, and has its result. One call at a time. */
final class CoreCall implements CoreWriter, CoreReader {
  private final NumberCall call;

  CoreCall(WasmFunction function) {
    call = NumberCall.of(function);
  }

  void begin() {
    call.begin();
  }

  void run() {
    Guest.run(call);
  }

  @Override
  public void putI32(int value) {
    call.i32(value);
  }

  @Override
  public void putI64(long value) {
    call.i64(value);
  }

  @Override
  public void putF32(float value) {
    call.f32(value);
  }

  @Override
  public void putF64(double value) {
    call.f64(value);
  }

  @Override
  public int i32(int index) {
    return call.resultI32();
  }

  @Override
  public long i64(int index) {
    return call.resultI64();
  }

  @Override
  public float f32(int index) {
    return call.resultF32();
  }

  @Override
  public double f64(int index) {
    return call.resultF64();
  }
}
