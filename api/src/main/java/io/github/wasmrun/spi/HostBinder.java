package io.github.wasmrun.spi;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.type.FuncType;
import org.jspecify.annotations.Nullable;

/** Turns the methods of a Java interface into host functions; each engine has its own way. */
public interface HostBinder {
  /**
   * The method of {@code type} that serves the import {@code name}.
   *
   * @param expected the type of the import
   * @return a host function of type {@code expected} if the method fits; one of the method's
   *     natural type if it does not; null if there is no such method
   */
  @Nullable HostFunction bind(Class<?> type, Object implementation, String name, FuncType expected);
}
