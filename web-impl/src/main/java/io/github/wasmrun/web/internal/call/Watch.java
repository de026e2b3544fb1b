package io.github.wasmrun.web.internal.call;

import org.teavm.jso.JSObject;

/** What must know of the host's calls of an instance's functions. */
public interface Watch {
  /** A function that does what it must before and after it calls {@code function}. */
  JSObject around(JSObject function);

  /** A call has begun whose guest may be suspended. */
  WatchedCall begin();
}
