package io.github.wasmrun.jvm.compiler.runtime;

import io.github.wasmrun.jvm.internal.storage.GlobalStorage;
import io.github.wasmrun.type.ValType;
import org.jspecify.annotations.Nullable;

/** A global that more than one instance, or the host, may have: one of the fields is its value. */
public final class GlobalCell implements GlobalStorage {
  public int i32;

  /** An i64, or the lower half of a vector. */
  public long i64;

  /** The upper half of a vector. */
  public long high;

  public float f32;
  public double f64;
  public @Nullable Object reference;

  private final ValType.Kind kind;

  /** A global for values of this kind. */
  public GlobalCell(ValType.Kind kind) {
    this.kind = kind;
  }

  @Override
  public long low() {
    switch (kind) {
      case I32:
        return i32;
      case F32:
        return Float.floatToRawIntBits(f32);
      case F64:
        return Double.doubleToRawLongBits(f64);
      default:
        return i64;
    }
  }

  @Override
  public long high() {
    return high;
  }

  @Override
  public void setNumber(long low, long upper) {
    switch (kind) {
      case I32:
        i32 = (int) low;
        break;
      case F32:
        f32 = Float.intBitsToFloat((int) low);
        break;
      case F64:
        f64 = Double.longBitsToDouble(low);
        break;
      default:
        i64 = low;
        high = upper;
        break;
    }
  }

  @Override
  public @Nullable Object reference() {
    return reference;
  }

  @Override
  public @Nullable Object owner() {
    return null;
  }

  @Override
  public void setReference(@Nullable Object value, @Nullable Object owner) {
    reference = value;
  }
}
