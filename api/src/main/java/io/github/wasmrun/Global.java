package io.github.wasmrun;

import io.github.wasmrun.type.GlobalType;
import org.jspecify.annotations.Nullable;

/**
 * A global variable.
 *
 * <p>Values have the Java types that {@link io.github.wasmrun.type.ValType} names. Only engines
 * implement it. One thread at a time.
 */
public non-sealed interface Global extends Extern {
  @Override
  GlobalType type();

  /** The value. */
  @Nullable Object get();

  /**
   * Changes the value.
   *
   * @throws IllegalArgumentException if the value is not of the global's type
   * @throws IllegalStateException if the global is not mutable
   */
  void set(@Nullable Object value);

  /**
   * The value of an i32 global.
   *
   * @throws IllegalStateException if it is of another type; so do the other typed methods
   */
  int getI32();

  /** The value of an i64 global. */
  long getI64();

  /** The value of an f32 global. */
  float getF32();

  /** The value of an f64 global. */
  double getF64();

  /** Changes the value of a mutable i32 global. */
  void setI32(int value);

  /** Changes the value of a mutable i64 global. */
  void setI64(long value);

  /** Changes the value of a mutable f32 global. */
  void setF32(float value);

  /** Changes the value of a mutable f64 global. */
  void setF64(double value);
}
