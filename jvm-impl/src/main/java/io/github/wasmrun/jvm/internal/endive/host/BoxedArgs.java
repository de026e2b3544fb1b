package io.github.wasmrun.jvm.internal.endive.host;

import io.github.wasmrun.V128;
import io.github.wasmrun.jvm.internal.endive.values.Kind;
import io.github.wasmrun.jvm.internal.endive.values.Signature;
import io.github.wasmrun.spi.Checks;
import org.jspecify.annotations.Nullable;

/** The arguments and results of a host function that the host itself calls. */
public final class BoxedArgs extends AbstractArgs {
  private final @Nullable Object[] values;
  private final @Nullable Object[] results;

  public BoxedArgs(Signature signature, @Nullable Object[] values) {
    super(signature);
    this.values = values;
    this.results = new Object[signature.results.length];
    for (int i = 0; i < results.length; i++) {
      results[i] = zero(signature.results[i]);
    }
  }

  private static @Nullable Object zero(Kind kind) {
    switch (kind) {
      case I32:
        return 0;
      case I64:
        return 0L;
      case F32:
        return 0f;
      case F64:
        return 0d;
      case V128:
        return V128.ZERO;
      default:
        return null;
    }
  }

  public @Nullable Object[] results() {
    return results;
  }

  @Override
  public int i32(int index) {
    checkArgument(index, Kind.I32);
    return (Integer) values[index];
  }

  @Override
  public long i64(int index) {
    checkArgument(index, Kind.I64);
    return (Long) values[index];
  }

  @Override
  public float f32(int index) {
    checkArgument(index, Kind.F32);
    return (Float) values[index];
  }

  @Override
  public double f64(int index) {
    checkArgument(index, Kind.F64);
    return (Double) values[index];
  }

  @Override
  public V128 v128(int index) {
    checkArgument(index, Kind.V128);
    return (V128) values[index];
  }

  @Override
  public @Nullable Object ref(int index) {
    checkArgument(index, Kind.REF);
    return values[index];
  }

  @Override
  public @Nullable Object get(int index) {
    if (index < 0 || index >= values.length) {
      checkArgument(index, Kind.REF);
    }
    return values[index];
  }

  @Override
  public void resultI32(int index, int value) {
    checkResult(index, Kind.I32);
    results[index] = value;
  }

  @Override
  public void resultI64(int index, long value) {
    checkResult(index, Kind.I64);
    results[index] = value;
  }

  @Override
  public void resultF32(int index, float value) {
    checkResult(index, Kind.F32);
    results[index] = value;
  }

  @Override
  public void resultF64(int index, double value) {
    checkResult(index, Kind.F64);
    results[index] = value;
  }

  @Override
  public void resultV128(int index, V128 value) {
    checkResult(index, Kind.V128);
    results[index] = value;
  }

  @Override
  public void resultRef(int index, @Nullable Object value) {
    checkResult(index, Kind.REF);
    result(index, value);
  }

  @Override
  public void result(int index, @Nullable Object value) {
    if (index < 0 || index >= results.length) {
      checkResult(index, Kind.REF);
    }
    results[index] = Checks.value("result " + index, signature.type.results().get(index), value);
  }
}
