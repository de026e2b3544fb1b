package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.wasi.io.WasiSystem;
import io.github.wasmrun.wasi.spi.WasiSignal;
import org.jspecify.annotations.Nullable;

/**
 * Interfaces that need the network, which are there only for those who name them. One serves one
 * component.
 */
public interface Part {
  /** A signal of the host that this is for; null if nothing of it takes time. */
  @Nullable WasiSignal newSignal();

  /**
   * Adds the interfaces.
   *
   * @param io the streams that they share with all others; it is a new one for each component
   * @param changed to be run when something of the network has become ready
   */
  ComponentImports addTo(ComponentImports imports, WasiSystem system, Io io, Runnable changed);
}
