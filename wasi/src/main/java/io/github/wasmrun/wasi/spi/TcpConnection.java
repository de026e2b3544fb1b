package io.github.wasmrun.wasi.spi;

import org.jspecify.annotations.Nullable;

/**
 * A socket of TCP: a connection, or one that listens for them. The caller keeps to the order of
 * calls that the state of a socket permits.
 */
public interface TcpConnection extends NetworkSocket {
  /** Begins to connect; what goes wrong is the failure of {@link #isConnected}. */
  void connect(SocketAddress remote);

  /**
   * Whether there is a connection.
   *
   * @throws SocketFailure if there will be none
   */
  boolean isConnected();

  /**
   * Listens, where it is bound to.
   *
   * @param backlog how many connections may wait to be accepted
   * @throws SocketFailure if the system refuses
   */
  void listen(int backlog);

  /** Whether {@link #accept} gives a connection or a failure. */
  boolean isAcceptable();

  /**
   * The next connection that came, with the options of this socket; null if there is none.
   *
   * @throws SocketFailure if it ended before, or the system has no more sockets
   */
  @Nullable TcpConnection accept();

  /** The address of the peer. */
  SocketAddress remoteAddress();

  /** Whether {@link #read} gives bytes, the end or a failure. */
  boolean isReadable();

  /**
   * What came.
   *
   * @param most how many bytes at most, 1 or more
   * @return bytes, none if there are none yet, null at the end
   * @throws SocketFailure if the connection failed
   */
  byte @Nullable [] read(int most);

  /**
   * How many bytes {@link #write} takes: 0 until all have gone that it took before.
   *
   * @throws SocketFailure if the connection failed
   */
  int writable();

  /** Sends at most {@link #writable} bytes; the array is not copied. */
  void write(byte[] bytes);

  /** Ends one direction or both; what was written goes before its end. */
  void shutdown(boolean receive, boolean send);
}
