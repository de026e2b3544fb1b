package io.github.wasmrun;

import io.github.wasmrun.function.DoubleBiConsumer;
import io.github.wasmrun.function.FloatBiConsumer;
import io.github.wasmrun.function.FloatBinaryOperator;
import io.github.wasmrun.function.FloatConsumer;
import io.github.wasmrun.function.FloatSupplier;
import io.github.wasmrun.function.FloatUnaryOperator;
import io.github.wasmrun.function.IntBiConsumer;
import io.github.wasmrun.function.IntQuadConsumer;
import io.github.wasmrun.function.IntQuaternaryOperator;
import io.github.wasmrun.function.IntTernaryOperator;
import io.github.wasmrun.function.IntTriConsumer;
import io.github.wasmrun.function.LongBiConsumer;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;

/**
 * A function of the host that a guest can call: its type and its code.
 *
 * <p>Give it to {@link Imports#withFunction}, or make a function instance of it for tables and
 * globals by {@link Engine#createFunction}. What the code throws passes through the guest and
 * reaches the caller of the guest as the same object; in a browser a guest's {@code catch_all} can
 * swallow it. On the JVM a {@link StackOverflowError} is the exception: nothing in it shows whether
 * the guest's recursion caused it, so the caller gets a {@link TrapException} with it as cause.
 *
 * <p>Where a lambda is given to {@code of}, Java chooses the functional interface by it, and so the
 * type of the function. Parameters need their types: {@code (float x) -> …}. An expression with a
 * value is a function with a result, and so is a body that only throws: {@code () -> count++} and
 * {@code () -> { throw … }} are {@code [] -> [i32]}. For a function without a result write {@code
 * () -> { count++; }}, or cast: {@code (Runnable) () -> { throw … }}.
 *
 * <p>The code may call the guest again. It must not wait for another Java thread or a future in the
 * browser: TeaVM cannot suspend there, and the call ends with {@link IllegalStateException}.
 */
public interface HostFunction {
  /**
   * The code of a host function: reads its arguments from {@code args} and sets its results there.
   */
  @FunctionalInterface
  interface Body {
    /** Runs the function once. */
    void call(Args args);
  }

  /** The type; an import must have the same. */
  FuncType type();

  /** Runs the function once. */
  void call(Args args);

  /** A host function of any type. */
  static HostFunction of(FuncType type, Body body) {
    return PlainHostFunction.of(type, body);
  }

  /** A host function of type {@code [] -> []}. */
  static HostFunction of(Runnable function) {
    return of(FuncType.of(), args -> function.run());
  }

  /** A host function of type {@code [i32] -> []}. */
  static HostFunction of(IntConsumer function) {
    return of(FuncType.of(ValType.I32), args -> function.accept(args.i32(0)));
  }

  /** A host function of type {@code [i64] -> []}. */
  static HostFunction of(LongConsumer function) {
    return of(FuncType.of(ValType.I64), args -> function.accept(args.i64(0)));
  }

  /** A host function of type {@code [f32] -> []}. */
  static HostFunction of(FloatConsumer function) {
    return of(FuncType.of(ValType.F32), args -> function.accept(args.f32(0)));
  }

  /** A host function of type {@code [f64] -> []}. */
  static HostFunction of(DoubleConsumer function) {
    return of(FuncType.of(ValType.F64), args -> function.accept(args.f64(0)));
  }

  /** A host function of type {@code [i32 i32] -> []}. */
  static HostFunction of(IntBiConsumer function) {
    return of(
        FuncType.of(ValType.I32, ValType.I32), args -> function.accept(args.i32(0), args.i32(1)));
  }

  /** A host function of type {@code [i64 i64] -> []}. */
  static HostFunction of(LongBiConsumer function) {
    return of(
        FuncType.of(ValType.I64, ValType.I64), args -> function.accept(args.i64(0), args.i64(1)));
  }

  /** A host function of type {@code [f32 f32] -> []}. */
  static HostFunction of(FloatBiConsumer function) {
    return of(
        FuncType.of(ValType.F32, ValType.F32), args -> function.accept(args.f32(0), args.f32(1)));
  }

  /** A host function of type {@code [f64 f64] -> []}. */
  static HostFunction of(DoubleBiConsumer function) {
    return of(
        FuncType.of(ValType.F64, ValType.F64), args -> function.accept(args.f64(0), args.f64(1)));
  }

  /** A host function of type {@code [i32 i32 i32] -> []}. */
  static HostFunction of(IntTriConsumer function) {
    return of(
        FuncType.of(ValType.I32, ValType.I32, ValType.I32),
        args -> function.accept(args.i32(0), args.i32(1), args.i32(2)));
  }

  /** A host function of type {@code [i32 i32 i32 i32] -> []}. */
  static HostFunction of(IntQuadConsumer function) {
    return of(
        FuncType.of(ValType.I32, ValType.I32, ValType.I32, ValType.I32),
        args -> function.accept(args.i32(0), args.i32(1), args.i32(2), args.i32(3)));
  }

  /** A host function of type {@code [] -> [i32]}. */
  static HostFunction of(IntSupplier function) {
    return of(FuncType.of().returning(ValType.I32), args -> args.returnI32(function.getAsInt()));
  }

  /** A host function of type {@code [] -> [i64]}. */
  static HostFunction of(LongSupplier function) {
    return of(FuncType.of().returning(ValType.I64), args -> args.returnI64(function.getAsLong()));
  }

  /** A host function of type {@code [] -> [f32]}. */
  static HostFunction of(FloatSupplier function) {
    return of(FuncType.of().returning(ValType.F32), args -> args.returnF32(function.getAsFloat()));
  }

  /** A host function of type {@code [] -> [f64]}. */
  static HostFunction of(DoubleSupplier function) {
    return of(FuncType.of().returning(ValType.F64), args -> args.returnF64(function.getAsDouble()));
  }

  /** A host function of type {@code [i32] -> [i32]}. */
  static HostFunction of(IntUnaryOperator function) {
    return of(
        FuncType.of(ValType.I32).returning(ValType.I32),
        args -> args.returnI32(function.applyAsInt(args.i32(0))));
  }

  /** A host function of type {@code [i64] -> [i64]}. */
  static HostFunction of(LongUnaryOperator function) {
    return of(
        FuncType.of(ValType.I64).returning(ValType.I64),
        args -> args.returnI64(function.applyAsLong(args.i64(0))));
  }

  /** A host function of type {@code [f32] -> [f32]}. */
  static HostFunction of(FloatUnaryOperator function) {
    return of(
        FuncType.of(ValType.F32).returning(ValType.F32),
        args -> args.returnF32(function.applyAsFloat(args.f32(0))));
  }

  /** A host function of type {@code [f64] -> [f64]}. */
  static HostFunction of(DoubleUnaryOperator function) {
    return of(
        FuncType.of(ValType.F64).returning(ValType.F64),
        args -> args.returnF64(function.applyAsDouble(args.f64(0))));
  }

  /** A host function of type {@code [i32 i32] -> [i32]}. */
  static HostFunction of(IntBinaryOperator function) {
    return of(
        FuncType.of(ValType.I32, ValType.I32).returning(ValType.I32),
        args -> args.returnI32(function.applyAsInt(args.i32(0), args.i32(1))));
  }

  /** A host function of type {@code [i64 i64] -> [i64]}. */
  static HostFunction of(LongBinaryOperator function) {
    return of(
        FuncType.of(ValType.I64, ValType.I64).returning(ValType.I64),
        args -> args.returnI64(function.applyAsLong(args.i64(0), args.i64(1))));
  }

  /** A host function of type {@code [f32 f32] -> [f32]}. */
  static HostFunction of(FloatBinaryOperator function) {
    return of(
        FuncType.of(ValType.F32, ValType.F32).returning(ValType.F32),
        args -> args.returnF32(function.applyAsFloat(args.f32(0), args.f32(1))));
  }

  /** A host function of type {@code [f64 f64] -> [f64]}. */
  static HostFunction of(DoubleBinaryOperator function) {
    return of(
        FuncType.of(ValType.F64, ValType.F64).returning(ValType.F64),
        args -> args.returnF64(function.applyAsDouble(args.f64(0), args.f64(1))));
  }

  /** A host function of type {@code [i32 i32 i32] -> [i32]}. */
  static HostFunction of(IntTernaryOperator function) {
    return of(
        FuncType.of(ValType.I32, ValType.I32, ValType.I32).returning(ValType.I32),
        args -> args.returnI32(function.applyAsInt(args.i32(0), args.i32(1), args.i32(2))));
  }

  /** A host function of type {@code [i32 i32 i32 i32] -> [i32]}. */
  static HostFunction of(IntQuaternaryOperator function) {
    return of(
        FuncType.of(ValType.I32, ValType.I32, ValType.I32, ValType.I32).returning(ValType.I32),
        args ->
            args.returnI32(
                function.applyAsInt(args.i32(0), args.i32(1), args.i32(2), args.i32(3))));
  }
}
