package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.wasi.io.WasiSystem;
import io.github.wasmrun.wasi.spi.SocketFailure;
import io.github.wasmrun.wasi.spi.WasiSignal;
import org.jspecify.annotations.Nullable;

/** {@code wasi:sockets} of a host that has no sockets: {@code not-supported}. */
public final class NoSockets implements Part {
  /** Makes it. */
  public NoSockets() {}

  @Override
  public @Nullable WasiSignal newSignal() {
    return null;
  }

  @Override
  public ComponentImports addTo(
      ComponentImports imports, WasiSystem system, Io io, Runnable changed) {
    return Sockets.addTo(imports, io, SocketFailure.Code.NOT_SUPPORTED);
  }
}
