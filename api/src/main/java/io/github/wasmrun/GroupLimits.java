package io.github.wasmrun;

import io.github.wasmrun.internal.Range;

/**
 * How much the instances of an {@link InstanceGroup} may use together. Immutable: each {@code
 * with…} returns a changed copy.
 */
public final class GroupLimits {
  /** No limits; the group only counts. */
  public static final GroupLimits NONE =
      new GroupLimits(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

  private final long maxInstances;
  private final long maxMemoryPages;
  private final long maxTableElements;

  private GroupLimits(long maxInstances, long maxMemoryPages, long maxTableElements) {
    this.maxInstances = maxInstances;
    this.maxMemoryPages = maxMemoryPages;
    this.maxTableElements = maxTableElements;
  }

  /**
   * Limits how many instances there may be at a time. Default: any number.
   *
   * @param instances 0 or more
   */
  public GroupLimits withMaxInstances(long instances) {
    Range.check("maxInstances", instances, 0, Long.MAX_VALUE);
    return new GroupLimits(instances, maxMemoryPages, maxTableElements);
  }

  /**
   * Limits the sizes of all memories together. Default: any size.
   *
   * @param pages pages of 64 KiB, 0 or more
   */
  public GroupLimits withMaxMemoryPages(long pages) {
    Range.check("maxMemoryPages", pages, 0, Long.MAX_VALUE);
    return new GroupLimits(maxInstances, pages, maxTableElements);
  }

  /**
   * Limits the sizes of all tables together. Default: any size.
   *
   * @param elements 0 or more
   */
  public GroupLimits withMaxTableElements(long elements) {
    Range.check("maxTableElements", elements, 0, Long.MAX_VALUE);
    return new GroupLimits(maxInstances, maxMemoryPages, elements);
  }

  /** How many instances there may be; {@link Long#MAX_VALUE} for any number. */
  public long maxInstances() {
    return maxInstances;
  }

  /** How many pages all memories may have; {@link Long#MAX_VALUE} for any number. */
  public long maxMemoryPages() {
    return maxMemoryPages;
  }

  /** How many elements all tables may have; {@link Long#MAX_VALUE} for any number. */
  public long maxTableElements() {
    return maxTableElements;
  }
}
