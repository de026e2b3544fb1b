package io.github.wasmrun.wasi.spi;

import org.jspecify.annotations.Nullable;

/** A socket of UDP. */
public interface UdpPort extends NetworkSocket {
  /**
   * A message of UDP.
   *
   * @param data its bytes, which are not copied
   * @param remote from whom or to whom
   */
  record Datagram(byte[] data, SocketAddress remote) {}

  /**
   * Takes one peer, or all if it is null, from now on.
   *
   * @throws SocketFailure if the system refuses
   */
  void connect(@Nullable SocketAddress remote);

  /** Whether {@link #receive} gives a datagram or a failure. */
  boolean isReceivable();

  /**
   * The next datagram; null if there is none yet.
   *
   * @throws SocketFailure if the system reports one, such as that nobody listens at the peer's
   */
  @Nullable Datagram receive();

  /** Whether {@link #send} is likely to take a datagram. */
  boolean isSendable();

  /**
   * Sends a datagram.
   *
   * @return false if the system takes none now
   * @throws SocketFailure if the system refuses
   */
  boolean send(Datagram datagram);
}
