package io.github.wasmrun.jvm.compiler.runtime;

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
}
