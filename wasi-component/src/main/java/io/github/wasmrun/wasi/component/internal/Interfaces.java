package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.wasi.io.WasiSystem;

/** All interfaces of WASI 0.2 that are there. */
public final class Interfaces {
  private Interfaces() {}

  /** The interfaces for one component. */
  public static ComponentImports of(WasiSystem system) {
    Io io = new Io(system.clock());
    ComponentImports all = io.addTo(ComponentImports.none());
    all = new Cli(system, io).addTo(all);
    all = new Clocks(system.clock(), io).addTo(all);
    all = Random.addTo(all, system.random());
    all = new FileSystem(system, io).addTo(all);
    return Sockets.addTo(all);
  }
}
