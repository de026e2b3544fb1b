package io.github.wasmrun.wasi.spi;

/** What can be set of a socket; values are 0 or 1, seconds, a count, hops or bytes. */
public enum SocketOption {
  /** Whether the system probes connections that are idle; of TCP. */
  KEEP_ALIVE,
  /** How many seconds a connection is idle before the first probe; of TCP. */
  KEEP_ALIVE_IDLE_SECONDS,
  /** How many seconds are between two probes; of TCP. */
  KEEP_ALIVE_INTERVAL_SECONDS,
  /** How many probes get no answer before the connection has ended; of TCP. */
  KEEP_ALIVE_COUNT,
  /** How many routers a packet passes at most. */
  HOP_LIMIT,
  /** How many bytes the system keeps that came. */
  RECEIVE_BUFFER,
  /** How many bytes the system keeps that are to go. */
  SEND_BUFFER
}
