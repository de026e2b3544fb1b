package io.github.wasmrun.component.type;

/**
 * A type in a component's index space of types.
 *
 * <p>Objects have identity: each import or export of a type makes a new object by {@link #alias},
 * which is known by another name. Immutable.
 */
public abstract sealed class AnyType
    permits ComponentType, FuncType, InstanceType, ResourceType, ValueType {
  private final int size;
  private final int depth;

  AnyType(long size, int depth) {
    this.size = (int) Math.min(size, Integer.MAX_VALUE);
    this.depth = depth;
  }

  /** The number of types in it, each counted as often as it is used; at most 2^31 - 1. */
  public final int size() {
    return size;
  }

  /** How deep types are nested in it. */
  public final int depth() {
    return depth;
  }

  /** The same type under another name. */
  public abstract AnyType alias();

  /** A word for texts of errors. */
  public abstract String noun();
}
