package io.github.wasmrun.spi.call;

import io.github.wasmrun.WasmFunction;
import org.jspecify.annotations.Nullable;

/** Calls by {@link WasmFunction#apply}. */
final class BoxedCall extends NumberCall {
  private final WasmFunction function;
  private final @Nullable Object[] args;
  private @Nullable Object result;
  private int count;

  BoxedCall(WasmFunction function) {
    this.function = function;
    args = new Object[function.type().params().size()];
  }

  @Override
  public void begin() {
    count = 0;
  }

  @Override
  public void i32(int value) {
    args[count++] = value;
  }

  @Override
  public void i64(long value) {
    args[count++] = value;
  }

  @Override
  public void f32(float value) {
    args[count++] = value;
  }

  @Override
  public void f64(double value) {
    args[count++] = value;
  }

  @Override
  public void run() {
    Object[] results = function.apply(args);
    result = results.length == 0 ? null : results[0];
  }

  @Override
  public int resultI32() {
    return result instanceof Integer value ? value : 0;
  }

  @Override
  public long resultI64() {
    return result instanceof Long value ? value : 0;
  }

  @Override
  public float resultF32() {
    return result instanceof Float value ? value : 0;
  }

  @Override
  public double resultF64() {
    return result instanceof Double value ? value : 0;
  }
}
