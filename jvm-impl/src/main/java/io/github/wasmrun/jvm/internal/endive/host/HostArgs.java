package io.github.wasmrun.jvm.internal.endive.host;

import io.github.wasmrun.Args;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.V128;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.engine.host.Callers;
import io.github.wasmrun.jvm.internal.endive.values.FunctionRefs;
import io.github.wasmrun.jvm.internal.endive.values.Values;
import io.github.wasmrun.jvm.internal.values.Kind;
import io.github.wasmrun.jvm.internal.values.Signature;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The arguments and results of a host function on Endive's two arrays. */
final class HostArgs implements Args {
  private final Signature signature;
  private final FunctionRefs caller;
  private final boolean isImport;
  private final long[] numbers;
  private final @Nullable Object @Nullable [] references;

  /** The results; null if the function has none. */
  final long @Nullable [] resultNumbers;

  final @Nullable Object @Nullable [] resultReferences;

  /**
   * Arguments.
   *
   * @param isImport whether the function belongs to the caller as its import
   */
  HostArgs(
      Signature signature,
      FunctionRefs caller,
      boolean isImport,
      long[] numbers,
      @Nullable Object @Nullable [] references) {
    this.signature = signature;
    this.caller = caller;
    this.isImport = isImport;
    this.numbers = numbers;
    this.references = references;
    int length = signature.resultLength();
    this.resultNumbers = length == 0 ? null : new long[length];
    this.resultReferences = signature.objects && length > 0 ? new Object[length] : null;
    if (!signature.numeric) {
      for (int i = 0; i < signature.results.length; i++) {
        if (signature.results[i] == Kind.FUNC) {
          resultNumbers[signature.resultSlots[i]] = caller.toGuest(null);
        }
      }
    }
  }

  @Override
  public int count() {
    return signature.params.length;
  }

  private void checkArgument(int index, Kind kind) {
    Kind[] params = signature.params;
    if (index < 0 || index >= params.length || !fits(params[index], kind)) {
      throw Checks.hostArgument(signature.type, index, word(kind));
    }
  }

  private void checkResult(int index, Kind kind) {
    Kind[] results = signature.results;
    if (index < 0 || index >= results.length || !fits(results[index], kind)) {
      throw Checks.hostResult(signature.type, index, word(kind));
    }
  }

  private static boolean fits(Kind actual, Kind asked) {
    return actual == asked || asked == Kind.REF && actual == Kind.FUNC;
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public int i32(int index) {
    checkArgument(index, Kind.I32);
    return (int) numbers[signature.paramSlots[index]];
  }

  @Override
  public long i64(int index) {
    checkArgument(index, Kind.I64);
    return numbers[signature.paramSlots[index]];
  }

  @Override
  public float f32(int index) {
    checkArgument(index, Kind.F32);
    return Float.intBitsToFloat((int) numbers[signature.paramSlots[index]]);
  }

  @Override
  public double f64(int index) {
    checkArgument(index, Kind.F64);
    return Double.longBitsToDouble(numbers[signature.paramSlots[index]]);
  }

  @Override
  public V128 v128(int index) {
    checkArgument(index, Kind.V128);
    int slot = signature.paramSlots[index];
    return new V128(numbers[slot], numbers[slot + 1]);
  }

  @Override
  public @Nullable Object ref(int index) {
    checkArgument(index, Kind.REF);
    return value(index);
  }

  @Override
  public @Nullable Object get(int index) {
    if (index < 0 || index >= signature.params.length) {
      checkArgument(index, Kind.REF);
    }
    return value(index);
  }

  private @Nullable Object value(int index) {
    int slot = signature.paramSlots[index];
    Kind kind = signature.params[index];
    return Values.toObject(
        caller,
        kind,
        numbers[slot],
        kind == Kind.V128 ? numbers[slot + 1] : 0,
        references == null ? null : references[slot]);
  }

  @Override
  public Instance instance() {
    return Callers.known(isImport ? caller.owner() : null);
  }

  @Override
  public Memory memory() {
    return Callers.memory(isImport ? caller.owner() : null);
  }

  @Override
  public void resultI32(int index, int value) {
    checkResult(index, Kind.I32);
    resultNumbers[signature.resultSlots[index]] = value;
  }

  @Override
  public void resultI64(int index, long value) {
    checkResult(index, Kind.I64);
    resultNumbers[signature.resultSlots[index]] = value;
  }

  @Override
  public void resultF32(int index, float value) {
    checkResult(index, Kind.F32);
    resultNumbers[signature.resultSlots[index]] = Float.floatToRawIntBits(value);
  }

  @Override
  public void resultF64(int index, double value) {
    checkResult(index, Kind.F64);
    resultNumbers[signature.resultSlots[index]] = Double.doubleToRawLongBits(value);
  }

  @Override
  public void resultV128(int index, V128 value) {
    checkResult(index, Kind.V128);
    result(index, value);
  }

  @Override
  public void resultRef(int index, @Nullable Object value) {
    checkResult(index, Kind.REF);
    Object checked = Checks.value("result " + index, signature.type.results().get(index), value);
    if (signature.results[index] == Kind.FUNC) {
      caller.checkOwn("result " + index, checked);
      resultNumbers[signature.resultSlots[index]] = caller.toGuest((WasmFunction) checked);
    } else {
      resultReferences[signature.resultSlots[index]] =
          caller.heap().taken("result " + index, signature.type.results().get(index), checked);
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
      Values.put(caller, kind, checked, resultNumbers, signature.resultSlots[index]);
    }
  }
}
