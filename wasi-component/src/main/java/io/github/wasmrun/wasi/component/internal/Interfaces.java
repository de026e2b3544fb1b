package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.wasi.io.WasiSystem;
import io.github.wasmrun.wasi.spi.WasiSignal;

/** All interfaces of WASI 0.2 that are there. */
public final class Interfaces {
  private Interfaces() {}

  /** The interfaces for one component. */
  public static ComponentImports of(WasiSystem system) {
    return of(system, new Io(system.clock()));
  }

  /** The interfaces for one component, with some that need the network. */
  public static ComponentImports of(WasiSystem system, Part part) {
    WasiSignal signal = part.newSignal();
    WaitingIo io = new WaitingIo(system.clock(), signal);
    return part.addTo(of(system, io), system, io, signal::set);
  }

  private static ComponentImports of(WasiSystem system, Io io) {
    ComponentImports all = io.addTo(ComponentImports.none());
    all = new Cli(system, io).addTo(all);
    all = new Clocks(system.clock(), io).addTo(all);
    all = Random.addTo(all, system.random());
    all = new FileSystem(system, io).addTo(all);
    return Sockets.addTo(all);
  }
}
