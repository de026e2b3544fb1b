package io.github.wasmrun.web.internal.error;

import io.github.wasmrun.TrapCode;
import org.jspecify.annotations.Nullable;

/**
 * Why a guest traps that a limit ends: it runs {@code unreachable}, which no handler of a guest
 * catches, right after the reason was noted.
 */
public final class GuestEnd {
  private static @Nullable RuntimeException reason;
  private static boolean tooDeep;

  private GuestEnd() {}

  /**
   * Notes why the guest traps.
   *
   * @param why what the host's call throws; null for calls that are nested too deeply
   */
  public static void of(@Nullable RuntimeException why) {
    reason = why;
    tooDeep = why == null;
  }

  /** Why the guest has trapped; null if no limit has ended it. */
  public static @Nullable RuntimeException take() {
    RuntimeException why = reason;
    reason = null;
    return why;
  }

  /** What the trap is whose text means {@code code}. */
  public static TrapCode code(TrapCode code) {
    boolean deep = tooDeep;
    tooDeep = false;
    return deep ? TrapCode.STACK_EXHAUSTED : code;
  }
}
