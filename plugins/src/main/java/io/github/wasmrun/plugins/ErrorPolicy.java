package io.github.wasmrun.plugins;

import io.github.wasmrun.internal.Range;

/**
 * What happens to a plugin whose calls fail. Immutable: each {@code with…} returns a changed copy.
 *
 * <p>An error that the plugin {@linkplain PluginCallException.Reason#REPORTED reports} itself is a
 * result like any other here, and so is a function that it does not have.
 */
public final class ErrorPolicy {
  /** A fresh instance after each failure, no retries, never disabled. */
  public static final ErrorPolicy DEFAULTS = new ErrorPolicy(0, 0, true);

  private final int retries;
  private final int disableAfter;
  private final boolean restarts;

  private ErrorPolicy(int retries, int disableAfter, boolean restarts) {
    this.retries = retries;
    this.disableAfter = disableAfter;
    this.restarts = restarts;
  }

  /**
   * Repeats a call that failed, up to {@code times} times. Default: 0.
   *
   * @param times 0 to 100
   */
  public ErrorPolicy withRetries(int times) {
    Range.check("retries", times, 0, 100);
    return new ErrorPolicy(times, disableAfter, restarts);
  }

  /**
   * Disables the plugin after {@code failures} failures in a row, until {@link Plugin#enable}.
   * Default: 0, which denotes never.
   *
   * @param failures 0 or more
   */
  public ErrorPolicy withDisableAfter(int failures) {
    Range.check("disableAfter", failures, 0, Integer.MAX_VALUE);
    return new ErrorPolicy(retries, failures, restarts);
  }

  /**
   * Goes on with the same instance after a failure, with what it left in its memory. Default: a
   * fresh instance takes its place.
   */
  public ErrorPolicy withoutRestart() {
    return new ErrorPolicy(retries, disableAfter, false);
  }

  /** How often a call is repeated. */
  public int retries() {
    return retries;
  }

  /** After how many failures in a row the plugin is disabled; 0 for never. */
  public int disableAfter() {
    return disableAfter;
  }

  /** Whether a fresh instance takes over after a failure. */
  public boolean restarts() {
    return restarts;
  }
}
