package io.github.wasmrun.wasi.component;

import io.github.wasmrun.wasi.component.internal.Part;
import java.util.ArrayList;
import java.util.List;

/** What a component may do with the network. Immutable. */
public abstract sealed class WasiNetwork permits WasiHttp, WasiSockets {
  WasiNetwork() {}

  /** The interfaces, on this host, for one component. */
  abstract Part part();

  /**
   * The interfaces of all; sockets come first, since what waits for them can wait for the rest.
   *
   * @throws IllegalArgumentException if there are two of one kind
   */
  static List<Part> parts(WasiNetwork... all) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      for (int j = 0; j < i; j++) {
        if (all[i] instanceof WasiSockets == all[j] instanceof WasiSockets) {
          throw new IllegalArgumentException("two grants of one kind for a component");
        }
      }
      Part part = all[i].part();
      parts.add(all[i] instanceof WasiSockets ? 0 : parts.size(), part);
    }
    return parts;
  }
}
