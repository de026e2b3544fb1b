package io.github.wasmrun;

/** How a wait for a notification ended, see {@link AtomicMemory#waitInt}. Immutable. */
public enum WaitResult {
  /** Somebody notified the address. */
  OK,
  /** The value at the address was not the expected one, so there was no wait. */
  NOT_EQUAL,
  /** Nobody notified the address in time. */
  TIMED_OUT
}
