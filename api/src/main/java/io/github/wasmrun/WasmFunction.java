package io.github.wasmrun;

import io.github.wasmrun.type.FuncType;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A function instance: an export, an element of a table or a function of the host made by {@link
 * Engine#createFunction}.
 *
 * <p>Two ways to call, the fast one and the flexible one: {@link #as} with an interface (or {@link
 * Instance#as} for many functions at once), and {@code call} with boxed values. Values have the
 * Java types that {@link io.github.wasmrun.type.ValType} names; {@code call} also takes a smaller
 * type of number where Java would widen it without loss: {@code Byte} and {@code Short} for an i32,
 * these and {@code Integer} for an i64, {@code Float} for an f64.
 *
 * <p>All of them throw {@link TrapException} if the guest traps, {@link GuestException} if it
 * throws, what a host function threw as the same object, and {@link IllegalStateException} if the
 * instance is closed. Only engines implement it. One thread at a time.
 */
public non-sealed interface WasmFunction extends Extern {
  @Override
  FuncType type();

  /**
   * Calls this function without arguments.
   *
   * @return null if the function has no result, the value if it has one, an {@code Object[]} if it
   *     has several
   * @throws IllegalArgumentException if the number or the type of an argument does not fit
   */
  @Nullable Object call();

  /** Calls this function with one argument, see {@link #call()}. */
  @Nullable Object call(@Nullable Object a);

  /** Calls this function with two arguments, see {@link #call()}. */
  @Nullable Object call(@Nullable Object a, @Nullable Object b);

  /** Calls this function with three arguments, see {@link #call()}. */
  @Nullable Object call(@Nullable Object a, @Nullable Object b, @Nullable Object c);

  /** Calls this function with any number of arguments, see {@link #call()}. */
  @Nullable Object call(@Nullable Object... args);

  /**
   * Calls this function and gives its results as an array, whatever their number.
   *
   * @param args the arguments; the array is not kept
   * @return the results, a new array
   * @throws IllegalArgumentException if the number or the type of an argument does not fit
   */
  @Nullable Object[] apply(@Nullable Object[] args);

  /**
   * Calls this function so that it can wait for asynchronous host functions ({@link
   * io.github.wasmrun.worker.AsyncFunction}).
   *
   * <p>In a browser with the feature {@link io.github.wasmrun.feature.Feature#JSPI} the guest is
   * suspended while it waits: this method returns then, the page goes on, and other calls of the
   * same instance may come meanwhile, which see its memory as it is. In one without, the call ends
   * with {@link UnsupportedFeatureException} where it would have to wait. On the JVM the guest runs
   * in the current thread and waits there, so the future is complete when this method returns:
   * somebody else must complete the futures that the guest waits for. Interrupting the thread ends
   * the wait with {@link IllegalStateException}.
   *
   * <p>Cancelling the future cancels the one that the suspended guest waits for. A time limit
   * counts the time of waiting, too.
   *
   * @param args the arguments; the array is not kept
   * @return what {@link #call()} returns; fails with what that throws, also if an argument does not
   *     fit
   */
  CompletableFuture<@Nullable Object> callAsync(@Nullable Object... args);

  /**
   * This function with the bits of its floats instead: each f32 is an {@code int} and each f64 a
   * {@code long}, so that a NaN keeps its sign and payload on every host. A browser may change
   * those of a {@code float} or {@code double} that crosses its border, the JVM does not.
   *
   * <p>In a browser each such function is a small module of its own: keep it, do not make it for
   * each call.
   *
   * @return a function of the type that has i32 for f32 and i64 for f64; this one if it has neither
   */
  WasmFunction withFloatBits();

  /**
   * This function as an interface with a single abstract method, for example {@code
   * as(IntBinaryOperator.class)}: the fast way to call one function. {@code
   * io.github.wasmrun.function} has interfaces that the JDK lacks.
   *
   * @param type the interface, as a class literal: TeaVM binds it at compile time
   * @throws IllegalArgumentException if the method does not fit this function's type, see {@link
   *     Instance#as}
   */
  <T> T as(Class<T> type);
}
