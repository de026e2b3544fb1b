package io.github.wasmrun.component;

import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.component.abi.CoreReader;
import io.github.wasmrun.component.abi.CoreWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A call of a core function whose guest can wait: takes its arguments, and has its result. */
final class LaterCall implements CoreWriter, CoreReader {
  private final List<Object> args = new ArrayList<>();
  private @Nullable Object result;

  CompletableFuture<@Nullable Object> run(WasmFunction function) {
    return function.callAsync(args.toArray());
  }

  void end(@Nullable Object value) {
    result = value;
  }

  @Override
  public void putI32(int value) {
    args.add(value);
  }

  @Override
  public void putI64(long value) {
    args.add(value);
  }

  @Override
  public void putF32(float value) {
    args.add(value);
  }

  @Override
  public void putF64(double value) {
    args.add(value);
  }

  @Override
  public int i32(int index) {
    return result instanceof Integer value ? value : 0;
  }

  @Override
  public long i64(int index) {
    return result instanceof Long value ? value : 0;
  }

  @Override
  public float f32(int index) {
    return result instanceof Float value ? value : 0;
  }

  @Override
  public double f64(int index) {
    return result instanceof Double value ? value : 0;
  }
}
