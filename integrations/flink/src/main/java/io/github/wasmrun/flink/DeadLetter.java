package io.github.wasmrun.flink;

/**
 * An element whose call failed, for a side output. A plain class with fields, as Flink's
 * serialisers like it.
 */
public final class DeadLetter {
  /** The element, as a text. */
  public String element = "";

  /** What kind of failure, see {@link io.github.wasmrun.integration.GuestRowException#kind}. */
  public String kind = "";

  /** The text of the failure. */
  public String error = "";

  /** An empty one, for Flink. */
  public DeadLetter() {}

  /** One with these texts. */
  public DeadLetter(String element, String kind, String error) {
    this.element = element;
    this.kind = kind;
    this.error = error;
  }

  @Override
  public String toString() {
    return element + ": " + kind + ": " + error;
  }
}
