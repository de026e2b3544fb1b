package io.github.wasmrun.engine.value;

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
 * The arguments and results of a host function whose caller has them as Java's objects: the host
 * itself, or a guest on another thread.
 *
 * <p>One thread at a time.
 */
public final class BoxedArgs implements Args {
  private final FuncType type;
  private final @Nullable Instance caller;
  private final @Nullable Memory memory;
  private final @Nullable Object[] args;
  private final @Nullable Object[] results;

  /**
   * The arguments of a call by the host, see the other constructor.
   *
   * @param args one object of the right class for each parameter of {@code type}; not copied
   */
  public BoxedArgs(FuncType type, @Nullable Object[] args) {
    this(type, args, null, null);
  }

  /**
   * The arguments of one call, with zero and null as the results until others are set.
   *
   * @param args one object of the right class for each parameter of {@code type}; not copied
   * @param caller the instance that calls, null if it is not known
   * @param memory its memory, null if that is to be asked of {@code caller}
   */
  public BoxedArgs(
      FuncType type, @Nullable Object[] args, @Nullable Instance caller, @Nullable Memory memory) {
    this.type = type;
    this.caller = caller;
    this.memory = memory;
    this.args = args;
    this.results = new Object[type.results().size()];
    for (int i = 0; i < results.length; i++) {
      results[i] = zero(type.results().get(i));
    }
  }

  private static @Nullable Object zero(ValType type) {
    switch (type.kind()) {
      case I32:
        return 0;
      case I64:
        return 0L;
      case F32:
        return 0f;
      case F64:
        return 0.0;
      case V128:
        return V128.ZERO;
      default:
        return null;
    }
  }

  /** The results as they are set now; not copied. */
  public @Nullable Object[] results() {
    return results;
  }

  private static boolean isOf(List<ValType> types, int index, @Nullable ValType wanted) {
    if (index < 0 || index >= types.size()) {
      return false;
    }
    ValType actual = types.get(index);
    return wanted == null ? actual.isRef() : actual.equals(wanted);
  }

  private @Nullable Object arg(int index, @Nullable ValType wanted) {
    if (!isOf(type.params(), index, wanted)) {
      throw Checks.hostArgument(type, index, word(wanted));
    }
    return args[index];
  }

  private void set(int index, @Nullable ValType wanted, @Nullable Object value) {
    if (!isOf(type.results(), index, wanted)) {
      throw Checks.hostResult(type, index, word(wanted));
    }
    results[index] = value;
  }

  private static String word(@Nullable ValType wanted) {
    return wanted == null ? "ref" : wanted.toString();
  }

  @Override
  public int count() {
    return args.length;
  }

  @Override
  public int i32(int index) {
    return (Integer) arg(index, ValType.I32);
  }

  @Override
  public long i64(int index) {
    return (Long) arg(index, ValType.I64);
  }

  @Override
  public float f32(int index) {
    return (Float) arg(index, ValType.F32);
  }

  @Override
  public double f64(int index) {
    return (Double) arg(index, ValType.F64);
  }

  @Override
  public V128 v128(int index) {
    return (V128) arg(index, ValType.V128);
  }

  @Override
  public @Nullable Object ref(int index) {
    return arg(index, null);
  }

  @Override
  public @Nullable Object get(int index) {
    if (index < 0 || index >= args.length) {
      throw Checks.hostArgument(type, index, word(null));
    }
    return args[index];
  }

  @Override
  public Instance instance() {
    return Callers.known(caller);
  }

  @Override
  public Memory memory() {
    return memory == null ? Callers.memory(caller) : memory;
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
    set(index, ValType.F32, value);
  }

  @Override
  public void resultF64(int index, double value) {
    set(index, ValType.F64, value);
  }

  @Override
  public void resultV128(int index, V128 value) {
    set(index, ValType.V128, value);
  }

  @Override
  public void resultRef(int index, @Nullable Object value) {
    if (!isOf(type.results(), index, null)) {
      throw Checks.hostResult(type, index, word(null));
    }
    result(index, value);
  }

  @Override
  public void result(int index, @Nullable Object value) {
    if (index < 0 || index >= results.length) {
      throw Checks.hostResult(type, index, word(null));
    }
    results[index] = Checks.value("result " + index, type.results().get(index), value);
  }
}
