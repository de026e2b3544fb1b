package io.github.wasmrun.jvm.internal.socket;

import io.github.wasmrun.wasi.spi.SocketNetwork;
import io.github.wasmrun.wasi.spi.SocketTransport;

/** Opens sockets by Java's channels. */
public final class JvmSocketTransport implements SocketTransport {
  /** Made by {@code ServiceLoader}. */
  public JvmSocketTransport() {}

  @Override
  public SocketNetwork open() {
    return new JvmSocketNetwork();
  }
}
