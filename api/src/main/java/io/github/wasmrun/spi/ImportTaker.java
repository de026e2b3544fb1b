package io.github.wasmrun.spi;

import io.github.wasmrun.Extern;
import io.github.wasmrun.HostFunction;

/**
 * Makes the engine's value of what is imported.
 *
 * @param <T> the engine's values
 */
public interface ImportTaker<T> {
  /** Of a host function. */
  T function(HostFunction function);

  /** Of an external of the engine. */
  T external(Extern external);
}
