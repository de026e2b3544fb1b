package io.github.wasmrun.jvm.internal.endive.values;

import io.github.wasmrun.V128;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.jvm.internal.values.Kind;
import io.github.wasmrun.jvm.internal.values.Signature;
import org.jspecify.annotations.Nullable;

/** Values on their way between the host's objects and Endive's two arrays. */
public final class Values {
  private static final Object[] NONE = {};

  private Values() {}

  /** Puts one value into Endive's longs; 0 for what goes into the array of objects. */
  public static void put(
      FunctionRefs functions, Kind kind, @Nullable Object value, long[] numbers, int slot) {
    if (kind == Kind.V128) {
      V128 vector = (V128) value;
      numbers[slot] = vector.low();
      numbers[slot + 1] = vector.high();
    } else {
      numbers[slot] = toLong(functions, kind, value);
    }
  }

  /** One value, which is no vector, as Endive's long; 0 for what goes into the array of objects. */
  public static long toLong(FunctionRefs functions, Kind kind, @Nullable Object value) {
    switch (kind) {
      case I32:
        return (Integer) value;
      case I64:
        return (Long) value;
      case F32:
        return Float.floatToRawIntBits((Float) value);
      case F64:
        return Double.doubleToRawLongBits((Double) value);
      case FUNC:
        return functions.toGuest((WasmFunction) value);
      default:
        return 0;
    }
  }

  /** The objects of Endive's second array. */
  public static @Nullable Object[] references(
      FunctionRefs functions, Signature signature, @Nullable Object[] arguments) {
    Object[] references = new Object[signature.paramLength()];
    for (int i = 0; i < arguments.length; i++) {
      if (signature.params[i] == Kind.REF) {
        references[signature.paramSlots[i]] =
            functions.heap().taken("argument " + i, signature.type.params().get(i), arguments[i]);
      }
    }
    return references;
  }

  /** One value as the host's object; {@code high} is the second half of a vector. */
  public static @Nullable Object toObject(
      FunctionRefs functions, Kind kind, long number, long high, @Nullable Object reference) {
    switch (kind) {
      case I32:
        return (int) number;
      case I64:
        return number;
      case F32:
        return Float.intBitsToFloat((int) number);
      case F64:
        return Double.longBitsToDouble(number);
      case V128:
        return new V128(number, high);
      case FUNC:
        return functions.toHost((int) number);
      default:
        return functions.heap().toHost(reference);
    }
  }

  /** Endive's two arrays as the host's objects. */
  public static @Nullable Object[] toHost(
      FunctionRefs functions,
      Kind[] kinds,
      long @Nullable [] numbers,
      @Nullable Object @Nullable [] references) {
    if (kinds.length == 0) {
      return NONE;
    }
    Object[] values = new Object[kinds.length];
    int slot = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] =
          toObject(
              functions,
              kinds[i],
              numbers == null ? 0 : numbers[slot],
              numbers == null || kinds[i] != Kind.V128 ? 0 : numbers[slot + 1],
              references == null ? null : references[slot]);
      slot += kinds[i].slots();
    }
    return values;
  }
}
