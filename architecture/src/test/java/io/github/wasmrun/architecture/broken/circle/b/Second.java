package io.github.wasmrun.architecture.broken.circle.b;

import io.github.wasmrun.architecture.broken.circle.a.First;

/** Names the other package. */
public final class Second {
  /** The other. */
  public First[] firsts = {};
}
