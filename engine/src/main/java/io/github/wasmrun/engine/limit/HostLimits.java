package io.github.wasmrun.engine.limit;

import io.github.wasmrun.LimitException;

/** Holds memories and tables that the host makes to limits; those of modules are written there. */
public final class HostLimits {
  private HostLimits() {}

  /**
   * Checks the pages that a memory starts with, unsigned.
   *
   * @throws LimitException if they are more than {@code allowed}
   */
  public static void checkPages(long pages, long allowed) {
    check("maxMemoryPages", "memory of ", pages, " pages", allowed);
  }

  /**
   * Checks the elements that a table starts with, unsigned.
   *
   * @throws LimitException if they are more than {@code allowed}
   */
  public static void checkElements(long elements, long allowed) {
    check("maxTableElements", "table of ", elements, " elements", allowed);
  }

  private static void check(String limit, String what, long asked, String unit, long allowed) {
    if (asked < 0 || asked > allowed) {
      throw new LimitException(
          limit,
          what + Long.toUnsignedString(asked) + unit + ": at most " + allowed + " are allowed",
          null);
    }
  }
}
