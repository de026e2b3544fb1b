package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.V128;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.spi.Checks;
import org.jspecify.annotations.Nullable;

/** The arguments and results of a host function on Endive's two arrays. */
final class HostArgs extends AbstractArgs {
  private final GuestInstance caller;
  private final long[] numbers;
  private final @Nullable Object @Nullable [] references;

  /** The results; null if the function has none. */
  final long @Nullable [] resultNumbers;

  final @Nullable Object @Nullable [] resultReferences;

  HostArgs(
      Signature signature,
      GuestInstance caller,
      long[] numbers,
      @Nullable Object @Nullable [] references) {
    super(signature);
    this.caller = caller;
    this.numbers = numbers;
    this.references = references;
    int count = signature.results.length;
    this.resultNumbers = count == 0 ? null : new long[count];
    this.resultReferences = signature.objects && count > 0 ? new Object[count] : null;
    if (!signature.numeric) {
      for (int i = 0; i < count; i++) {
        if (signature.results[i] == Kind.FUNC) {
          resultNumbers[i] = caller.functions().toGuest(null);
        }
      }
    }
  }

  @Override
  public int i32(int index) {
    checkArgument(index, Kind.I32);
    return (int) numbers[index];
  }

  @Override
  public long i64(int index) {
    checkArgument(index, Kind.I64);
    return numbers[index];
  }

  @Override
  public float f32(int index) {
    checkArgument(index, Kind.F32);
    return Float.intBitsToFloat((int) numbers[index]);
  }

  @Override
  public double f64(int index) {
    checkArgument(index, Kind.F64);
    return Double.longBitsToDouble(numbers[index]);
  }

  @Override
  public V128 v128(int index) {
    checkArgument(index, Kind.V128);
    throw Values.notAtBorder(Kind.V128);
  }

  @Override
  public @Nullable Object ref(int index) {
    checkArgument(index, Kind.REF);
    return value(index);
  }

  @Override
  public @Nullable Object get(int index) {
    if (index < 0 || index >= numbers.length) {
      checkArgument(index, Kind.REF);
    }
    return value(index);
  }

  private @Nullable Object value(int index) {
    return Values.toObject(
        caller,
        signature.params[index],
        numbers[index],
        references == null ? null : references[index]);
  }

  @Override
  public void resultI32(int index, int value) {
    checkResult(index, Kind.I32);
    resultNumbers[index] = value;
  }

  @Override
  public void resultI64(int index, long value) {
    checkResult(index, Kind.I64);
    resultNumbers[index] = value;
  }

  @Override
  public void resultF32(int index, float value) {
    checkResult(index, Kind.F32);
    resultNumbers[index] = Float.floatToRawIntBits(value);
  }

  @Override
  public void resultF64(int index, double value) {
    checkResult(index, Kind.F64);
    resultNumbers[index] = Double.doubleToRawLongBits(value);
  }

  @Override
  public void resultV128(int index, V128 value) {
    checkResult(index, Kind.V128);
    throw Values.notAtBorder(Kind.V128);
  }

  @Override
  public void resultRef(int index, @Nullable Object value) {
    checkResult(index, Kind.REF);
    Object checked = Checks.value("result " + index, signature.type.results().get(index), value);
    if (signature.results[index] == Kind.FUNC) {
      resultNumbers[index] = caller.functions().toGuest((WasmFunction) checked);
    } else {
      resultReferences[index] = checked;
    }
  }

  @Override
  public void result(int index, @Nullable Object value) {
    if (index < 0 || index >= signature.results.length) {
      checkResult(index, Kind.REF);
    }
    Kind kind = signature.results[index];
    if (kind == Kind.REF || kind == Kind.FUNC) {
      resultRef(index, value);
    } else {
      Object checked = Checks.value("result " + index, signature.type.results().get(index), value);
      resultNumbers[index] = Values.toLong(caller, kind, checked);
    }
  }
}
