package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.wasi.io.WasiSystem;
import io.github.wasmrun.wasi.spi.SocketFailure;
import io.github.wasmrun.wasi.spi.WasiSignal;
import java.util.List;

/** All interfaces of WASI 0.2 that are there. */
public final class Interfaces {
  private Interfaces() {}

  /** The interfaces for one component. */
  public static ComponentImports of(WasiSystem system) {
    return of(system, new Io(system.clock()));
  }

  /**
   * The interfaces for one component, with some that need the network.
   *
   * @param parts the guest waits by the signal of the first that has one, which all set
   */
  public static ComponentImports of(WasiSystem system, List<Part> parts) {
    return of(system, parts, new Deadline());
  }

  /** As {@link #of(WasiSystem, List)}, for a guest that waits until {@code deadline} at most. */
  public static ComponentImports of(WasiSystem system, List<Part> parts, Deadline deadline) {
    WasiSignal signal = null;
    for (Part part : parts) {
      signal = signal == null ? part.newSignal() : signal;
    }
    Io io =
        signal == null ? new Io(system.clock()) : new WaitingIo(system.clock(), signal, deadline);
    Runnable changed = signal == null ? () -> {} : signal::set;
    ComponentImports all = of(system, io);
    for (Part part : parts) {
      all = part.addTo(all, system, io, changed);
    }
    return all;
  }

  private static ComponentImports of(WasiSystem system, Io io) {
    ComponentImports all = io.addTo(ComponentImports.none());
    all = new Cli(system, io).addTo(all);
    all = new Clocks(system.clock(), io).addTo(all);
    all = Random.addTo(all, system.random());
    all = new FileSystem(system, io).addTo(all);
    return Sockets.addTo(all, io, SocketFailure.Code.ACCESS_DENIED);
  }
}
