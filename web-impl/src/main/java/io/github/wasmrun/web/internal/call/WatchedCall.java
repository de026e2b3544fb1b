package io.github.wasmrun.web.internal.call;

/** A call of the host that something watches, and whose guest may be suspended. */
public interface WatchedCall {
  /** The guest is suspended. */
  void suspend();

  /** The guest goes on. */
  void resume();

  /** The guest has ended. */
  void end();
}
