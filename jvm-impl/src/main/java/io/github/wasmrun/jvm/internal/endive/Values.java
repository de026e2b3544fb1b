package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.WasmFunction;
import org.jspecify.annotations.Nullable;

/** Values on their way between the host's objects and Endive's two arrays. */
final class Values {
  private static final Object[] NONE = {};

  private Values() {}

  /** One value as Endive's long; 0 for what goes into the array of objects. */
  static long toLong(GuestInstance instance, Kind kind, @Nullable Object value) {
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
        return instance.functions().toGuest((WasmFunction) value);
      case REF:
        return 0;
      default:
        throw notAtBorder(kind);
    }
  }

  /** One value as the host's object. */
  static @Nullable Object toObject(
      GuestInstance instance, Kind kind, long number, @Nullable Object reference) {
    switch (kind) {
      case I32:
        return (int) number;
      case I64:
        return number;
      case F32:
        return Float.intBitsToFloat((int) number);
      case F64:
        return Double.longBitsToDouble(number);
      case FUNC:
        return instance.functions().toHost((int) number);
      case REF:
        return reference;
      default:
        throw notAtBorder(kind);
    }
  }

  /** Endive's two arrays as the host's objects. */
  static @Nullable Object[] toHost(
      GuestInstance instance,
      Kind[] kinds,
      long @Nullable [] numbers,
      @Nullable Object @Nullable [] references) {
    if (kinds.length == 0) {
      return NONE;
    }
    Object[] values = new Object[kinds.length];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          toObject(
              instance,
              kinds[i],
              numbers == null ? 0 : numbers[i],
              references == null ? null : references[i]);
    }
    return values;
  }

  static IllegalArgumentException notAtBorder(Kind kind) {
    return new IllegalArgumentException(
        "a value of kind " + kind + " cannot cross between host and guest on this engine");
  }
}
