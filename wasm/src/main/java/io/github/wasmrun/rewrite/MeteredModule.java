package io.github.wasmrun.rewrite;

/**
 * A module with changed code, made by {@link ModuleMeter}. Its indexes are those of the module that
 * it was made of; what was added comes after them.
 *
 * <p>The hook is a table with one element, for a function {@code [i32] -> [i32]} of the host. It is
 * called with {@link #OUT_OF_FUEL} when the fuel is 0 or less, or with {@link #TOO_DEEP} when a
 * call exceeds the greatest depth. If it gives 0 the guest goes on, for which it may add fuel; else
 * the guest traps with {@code unreachable}. Before a memory or table grows it is called with {@link
 * #MEMORY_GROWS} or {@link #TABLE_GROWS} above the {@link #GROWTH_BITS} bits of how much, which is
 * at most {@link #MAX_GROWTH}; if it does not give 0, growing fails. With {@link #NOT_GROWN} it is
 * called if growing has failed, then or later. With {@link #LOOK} it is called after what may have
 * taken long; the guest traps as it does without fuel if it does not give 0.
 *
 * @param bytes the module
 * @param fuel the name of the export with the fuel that is left: a mutable global of type i64, at
 *     first a million, which the host replaces; empty without fuel
 * @param depth the name of the export with the number of calls in progress: a mutable global of
 *     type i32; empty without depth. A guest that ends by a trap or an exception leaves it as it is
 * @param maxDepth the name of the export with the greatest depth: a mutable global of type i32, at
 *     first -1, which is unsigned; empty without depth
 * @param hook the name of the export of the hook; empty without fuel and depth
 * @param start the name of the export of the module's start function, which the host must call
 *     after it has set the globals; empty if the module has none
 * @param offsets where the bytes were
 */
public record MeteredModule(
    byte[] bytes,
    String fuel,
    String depth,
    String maxDepth,
    String hook,
    String start,
    OffsetMap offsets) {
  /** The hook is called because the fuel has run out. */
  public static final int OUT_OF_FUEL = 0;

  /** The hook is called because too many calls are in progress. */
  public static final int TOO_DEEP = 1;

  /** The hook is called because the memory or table has not grown for which it was called last. */
  public static final int NOT_GROWN = 2;

  /** The hook is called because time may have passed: a function of the host or a wait. */
  public static final int LOOK = 3;

  /** The hook is called because a memory grows. */
  public static final int MEMORY_GROWS = 1;

  /** The hook is called because a table grows. */
  public static final int TABLE_GROWS = 2;

  /** So many bits of the hook's argument denote how much something grows. */
  public static final int GROWTH_BITS = 28;

  /** The most pages or elements that the hook is asked for; no host can give so many. */
  public static final int MAX_GROWTH = (1 << GROWTH_BITS) - 1;
}
