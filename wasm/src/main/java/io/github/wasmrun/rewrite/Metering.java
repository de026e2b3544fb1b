package io.github.wasmrun.rewrite;

import java.util.BitSet;

/**
 * What is written into a module's code. Immutable.
 *
 * @param fuel the fuel that the guest uses is counted
 * @param depth calls that are nested too deeply are ended
 * @param canonicalNaNs each result that is not a number is the canonical one, so that it has the
 *     same bits on each machine
 * @param growth the host is asked before a memory or table grows
 * @param clock the host is asked after what may take long: calls of imported functions, waits and
 *     growing (a host may copy all that there was) each time, calls through tables and references
 *     now and then; only together with {@code fuel}
 * @param quick the imported functions that are called like those through tables, since they take no
 *     time, see {@link QuickCode}; not changed afterwards
 */
public record Metering(
    boolean fuel,
    boolean depth,
    boolean canonicalNaNs,
    boolean growth,
    boolean clock,
    BitSet quick) {
  /** Without functions that are quick. */
  public Metering(
      boolean fuel, boolean depth, boolean canonicalNaNs, boolean growth, boolean clock) {
    this(fuel, depth, canonicalNaNs, growth, clock, new BitSet());
  }
}
