package io.github.wasmrun.wasi.spi;

/** What sockets of TCP and UDP have in common. */
public interface NetworkSocket {
  /**
   * Binds it, once.
   *
   * @param local port 0 is any free one
   * @throws SocketFailure if the system refuses
   */
  void bind(SocketAddress local);

  /** Where it is bound to. */
  SocketAddress localAddress();

  /**
   * The value of an option.
   *
   * @throws SocketFailure if the system does not have it
   */
  long option(SocketOption option);

  /**
   * Sets an option.
   *
   * @param value 1 or more, or 0 or 1; what is too much is set to the most there may be
   * @throws SocketFailure if the system does not have it or refuses the value
   */
  void setOption(SocketOption option, long value);

  /** Closes it; it may be closed. */
  void close();
}
