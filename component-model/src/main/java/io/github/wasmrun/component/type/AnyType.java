package io.github.wasmrun.component.type;

import org.jspecify.annotations.Nullable;

/**
 * A type in a component's index space of types.
 *
 * <p>Objects have identity: each import or export of a type makes a new object by {@link #alias},
 * which is known by another name. Immutable.
 */
public abstract sealed class AnyType
    permits ComponentType, FuncType, InstanceType, ResourceType, ValueType {
  /** Of a type with more names one after the other, the first ones are forgotten. */
  private static final int MOST_NAMES = 100;

  private final int size;
  private final int depth;
  private final @Nullable AnyType origin;

  /** How many types are behind {@link #origin}. */
  private final int names;

  AnyType(long size, int depth) {
    this(size, depth, null);
  }

  AnyType(long size, int depth, @Nullable AnyType origin) {
    this.size = (int) Math.min(size, Integer.MAX_VALUE);
    this.depth = depth;
    this.origin = origin != null && origin.names < MOST_NAMES ? origin : null;
    this.names = this.origin == null ? 0 : this.origin.names + 1;
  }

  /** The type of values or resource type that this one is another name of; null if it is none. */
  public final @Nullable AnyType origin() {
    return origin;
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

  /** Types that are better written out say more. */
  @Override
  public String toString() {
    return noun();
  }
}
