package io.github.wasmrun.integration;

/** What becomes of a row whose call fails: by a trap, a limit, or an error of the guest. */
public enum FailurePolicy {
  /** The task fails; the cluster's engine tries it again as often as it is set up to. */
  FAIL,
  /** The result is null. */
  NULL,
  /** The result is null, and the row goes to where failed rows go, with the text of the failure. */
  DEAD_LETTER
}
