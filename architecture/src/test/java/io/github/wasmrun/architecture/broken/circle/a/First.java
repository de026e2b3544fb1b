package io.github.wasmrun.architecture.broken.circle.a;

import io.github.wasmrun.architecture.broken.circle.b.Second;

/** Names the other package. */
public final class First {
  /** The other. */
  public Second second = new Second();
}
