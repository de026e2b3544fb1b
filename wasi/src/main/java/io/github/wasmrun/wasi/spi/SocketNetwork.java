package io.github.wasmrun.wasi.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sockets of one guest. No method waits. One thread at a time calls them.
 *
 * <p>What can be waited for has a method that reports whether it is ready. Whoever was told that it
 * is not is woken by {@link #signal} when it may be.
 */
public interface SocketNetwork extends AutoCloseable {
  /** What wakes the guest; anything else that it waits for may set it, too. */
  WasiSignal signal();

  /**
   * A new socket of TCP, of IPv4 or of IPv6 alone.
   *
   * @throws SocketFailure if the system has no more, or has no IPv6
   */
  TcpConnection tcp(boolean ipv6);

  /**
   * A new socket of UDP, of IPv4 or of IPv6 alone.
   *
   * @throws SocketFailure if the system has no more, or has no IPv6
   */
  UdpPort udp(boolean ipv6);

  /** A name of hosts in ASCII and lower case, null if it cannot be one. */
  @Nullable String asciiName(String name);

  /** Begins to look up a name that {@link #asciiName} gave. */
  Lookup lookup(String asciiName);

  /** Closes all sockets. */
  @Override
  void close();

  /** The addresses of a name. */
  interface Lookup {
    /**
     * The addresses, one or more, in the order to try them; null while there are none yet. Their
     * ports are 0.
     *
     * @throws SocketFailure if there are none
     */
    @Nullable List<SocketAddress> addresses();
  }
}
