package io.github.wasmrun.crypto;

/**
 * What a text may ask for when a password is verified: it says itself how much memory and time that
 * takes, and it may come from an attacker. Immutable.
 */
public final class Argon2Limits {
  /** 256 MiB and 16 passes. */
  public static final Argon2Limits DEFAULTS = new Argon2Limits(262_144, 16);

  private final int maxMemoryKib;
  private final int maxPasses;

  private Argon2Limits(int maxMemoryKib, int maxPasses) {
    this.maxMemoryKib = maxMemoryKib;
    this.maxPasses = maxPasses;
  }

  /** The largest memory, in KiB. */
  public int maxMemoryKib() {
    return maxMemoryKib;
  }

  /** The largest number of passes. */
  public int maxPasses() {
    return maxPasses;
  }

  private static int positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " " + value + ": less than 1");
    }
    return value;
  }

  /**
   * A changed copy.
   *
   * @param maxMemoryKib in KiB, 1 or more. Default: 262,144 (256 MiB)
   */
  public Argon2Limits withMaxMemoryKib(int maxMemoryKib) {
    return new Argon2Limits(positive("maxMemoryKib", maxMemoryKib), maxPasses);
  }

  /**
   * A changed copy.
   *
   * @param maxPasses 1 or more. Default: 16
   */
  public Argon2Limits withMaxPasses(int maxPasses) {
    return new Argon2Limits(maxMemoryKib, positive("maxPasses", maxPasses));
  }
}
