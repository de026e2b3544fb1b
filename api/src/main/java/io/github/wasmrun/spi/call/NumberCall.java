package io.github.wasmrun.spi.call;

import io.github.wasmrun.WasmFunction;

/**
 * Calls of one function whose values are numbers: its arguments are pushed one by one, then it
 * runs, then its result is read, if it has one. The types are not checked. One call at a time.
 */
public abstract class NumberCall {
  /** For engines. */
  protected NumberCall() {}

  /** Calls of a function, by the engine's own way if it has one. */
  public static NumberCall of(WasmFunction function) {
    NumberCall own = function instanceof NumberFunction numbers ? numbers.numberCall() : null;
    return own == null ? new BoxedCall(function) : own;
  }

  /** Forgets all arguments. */
  public abstract void begin();

  /** Pushes an i32. */
  public abstract void i32(int value);

  /** Pushes an i64. */
  public abstract void i64(long value);

  /** Pushes an f32. */
  public abstract void f32(float value);

  /** Pushes an f64. */
  public abstract void f64(double value);

  /** Calls the function; throws what {@link WasmFunction#apply} throws. */
  public abstract void run();

  /** The result, an i32. */
  public abstract int resultI32();

  /** The result, an i64. */
  public abstract long resultI64();

  /** The result, an f32. */
  public abstract float resultF32();

  /** The result, an f64. */
  public abstract double resultF64();
}
