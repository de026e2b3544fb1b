package io.github.wasmrun.component.type;

/** The identity of a resource type. */
public final class Resource {
  private final boolean rep64;

  /** A new resource type. */
  public Resource(boolean rep64) {
    this.rep64 = rep64;
  }

  /** Whether its representation is an i64. */
  public boolean rep64() {
    return rep64;
  }
}
