package io.github.wasmrun.jvm.compiler.runtime;

import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/** A function of the host, as compiled code calls it. */
public interface HostCode {
  /**
   * Calls the function.
   *
   * @param arguments boxed; references as guests have them
   * @return the results, boxed; references as guests have them
   */
  @Nullable Object[] call(@Nullable Object[] arguments);

  /**
   * Calls a function that takes numbers and gives at most one.
   *
   * @param arguments an i32 or the bits of an f32 in the low half of a long
   * @param params the kinds of the parameters, see {@link Packs}
   * @param results the kind of the result, or nothing
   * @return the result, as the arguments; 0 without result
   */
  long callNumbers(long[] arguments, String params, String results);

  /**
   * A handle of a function that takes numbers and gives one at most, with just these types; null if
   * there is none, or none yet. What it throws must go through {@link #toGuest}.
   */
  @Nullable MethodHandle handle();

  /** What a guest gets of what {@link #handle} throws; may throw it itself. */
  RuntimeException toGuest(Throwable thrown);
}
