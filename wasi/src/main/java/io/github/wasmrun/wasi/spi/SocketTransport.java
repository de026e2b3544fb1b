package io.github.wasmrun.wasi.spi;

/** Opens sockets, for {@code wasi:sockets}. Found by {@link java.util.ServiceLoader}. */
public interface SocketTransport {
  /** Whether this is for the host that it runs on; if not, it counts as absent. */
  default boolean runsHere() {
    return true;
  }

  /** The network of one guest, to be closed with it. */
  SocketNetwork open();
}
