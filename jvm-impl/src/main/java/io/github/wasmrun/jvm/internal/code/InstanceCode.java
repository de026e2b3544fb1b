package io.github.wasmrun.jvm.internal.code;

import org.jspecify.annotations.Nullable;

/** The code of one instance. */
public interface InstanceCode {
  /**
   * Calls a function of the instance.
   *
   * @param arguments checked and widened; references are the host's
   * @param exportName a name for a trap, or null
   * @return the results; references are the host's
   */
  @Nullable Object[] call(int function, @Nullable Object[] arguments, @Nullable String exportName);

  /** {@link #call} of a function that has numbers only and at most one result. */
  @Nullable Object callOnNumbers(
      int function, @Nullable Object[] arguments, @Nullable String exportName);

  /**
   * What a call throws when the code threw {@code thrown}: a host function's own exception as it
   * is, else ours.
   */
  RuntimeException translate(Throwable thrown, @Nullable String exportName);
}
