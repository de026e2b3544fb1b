package io.github.wasmrun;

/**
 * Instances that share limits, such as all plugins of a program: made by {@link
 * Engine#createGroup}, joined by {@link Limits#withGroup}. Instances of several threads may be in
 * one group. Only engines implement it.
 *
 * <p>An instance counts with the memories and tables that its module defines, and with what its
 * code grows them and imported ones by; until it is {@linkplain Instance#close closed}. An instance
 * that would exceed the limits is refused with {@link LimitException}; growing beyond them fails as
 * the instructions {@code memory.grow} and {@code table.grow} do.
 *
 * <p>What the host makes and grows itself does not count, and neither does code of instances
 * outside of the group that import a memory of it. Structures and arrays of the guest are the
 * host's garbage collector's, whose size no host reports.
 */
public interface InstanceGroup {
  /** The limits. */
  GroupLimits limits();

  /** How many instances there are that are not closed. */
  long instances();

  /** How many pages of 64 KiB their memories have. */
  long memoryPages();

  /** How many elements their tables have. */
  long tableElements();
}
