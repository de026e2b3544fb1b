package io.github.wasmrun.jvm.compiler.engine;

import io.github.wasmrun.Args;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.V128;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.engine.host.Callers;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a host function that takes numbers and gives at most one: nothing is boxed that
 * the function does not ask for boxed.
 *
 * <p>One thread at a time.
 */
final class NumberArgs implements Args {
  /** What is asked for where no class of values is named. */
  private static final String REF = "ref";

  private final FuncType type;
  private final long[] args;
  private final @Nullable Instance caller;
  private long result;

  /**
   * The arguments of one call, with zero as the result until another is set.
   *
   * @param args one for each parameter of {@code type}, an i32 or the bits of an f32 in the low
   *     half; not copied
   * @param caller the instance that calls, null if it is not known
   */
  NumberArgs(FuncType type, long[] args, @Nullable Instance caller) {
    this.type = type;
    this.args = args;
    this.caller = caller;
  }

  /** The result as it is set now, as the arguments are; 0 for a function without result. */
  long result() {
    return result;
  }

  private static boolean isOf(List<ValType> types, int index, ValType wanted) {
    return index >= 0 && index < types.size() && types.get(index) == wanted;
  }

  private long arg(int index, ValType wanted) {
    if (!isOf(type.params(), index, wanted)) {
      throw Checks.hostArgument(type, index, wanted.toString());
    }
    return args[index];
  }

  private void set(int index, ValType wanted, long bits) {
    if (!isOf(type.results(), index, wanted)) {
      throw Checks.hostResult(type, index, wanted.toString());
    }
    result = bits;
  }

  @Override
  public int count() {
    return args.length;
  }

  @Override
  public int i32(int index) {
    return (int) arg(index, ValType.I32);
  }

  @Override
  public long i64(int index) {
    return arg(index, ValType.I64);
  }

  @Override
  public float f32(int index) {
    return Float.intBitsToFloat((int) arg(index, ValType.F32));
  }

  @Override
  public double f64(int index) {
    return Double.longBitsToDouble(arg(index, ValType.F64));
  }

  @Override
  public V128 v128(int index) {
    throw Checks.hostArgument(type, index, ValType.V128.toString());
  }

  @Override
  public @Nullable Object ref(int index) {
    throw Checks.hostArgument(type, index, REF);
  }

  @Override
  public Object get(int index) {
    if (index < 0 || index >= args.length) {
      throw Checks.hostArgument(type, index, REF);
    }
    switch (type.params().get(index).kind()) {
      case I32:
        return i32(index);
      case F32:
        return f32(index);
      case F64:
        return f64(index);
      default:
        return i64(index);
    }
  }

  @Override
  public Instance instance() {
    return Callers.known(caller);
  }

  @Override
  public Memory memory() {
    return Callers.memory(caller);
  }

  @Override
  public void resultI32(int index, int value) {
    set(index, ValType.I32, value);
  }

  @Override
  public void resultI64(int index, long value) {
    set(index, ValType.I64, value);
  }

  @Override
  public void resultF32(int index, float value) {
    set(index, ValType.F32, Float.floatToRawIntBits(value));
  }

  @Override
  public void resultF64(int index, double value) {
    set(index, ValType.F64, Double.doubleToRawLongBits(value));
  }

  @Override
  public void resultV128(int index, V128 value) {
    throw Checks.hostResult(type, index, ValType.V128.toString());
  }

  @Override
  public void resultRef(int index, @Nullable Object value) {
    throw Checks.hostResult(type, index, REF);
  }

  @Override
  public void result(int index, @Nullable Object value) {
    if (index < 0 || index >= type.results().size()) {
      throw Checks.hostResult(type, index, REF);
    }
    ValType expected = type.results().get(index);
    Object number = Checks.value("result " + index, expected, value);
    if (number instanceof Integer i32) {
      resultI32(index, i32);
    } else if (number instanceof Long i64) {
      resultI64(index, i64);
    } else if (number instanceof Float f32) {
      resultF32(index, f32);
    } else {
      resultF64(index, (Double) number);
    }
  }
}
