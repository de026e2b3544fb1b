package io.github.wasmrun.crypto;

/**
 * What a text may ask for when a password is verified: it says itself how much memory and time that
 * takes, and it may come from an attacker. Immutable.
 *
 * <p>The time is proportional to memory times passes: about 5 milliseconds for each MiB and pass on
 * the JVM, so that a text at both default limits takes about 8 seconds. There is no timeout: lower
 * limits bound the time. A server whose texts are all its own takes those of its own parameters.
 */
public final class Argon2Limits {
  /**
   * 256 MiB and 6 passes: what OWASP recommends, at most 46 MiB or 5 passes, and the second choice
   * of RFC 9106, 64 MiB and 3 passes, are within them; its first, 2 GiB, is not.
   */
  public static final Argon2Limits DEFAULTS = new Argon2Limits(262_144, 6);

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
   * @param maxPasses 1 or more. Default: 6
   */
  public Argon2Limits withMaxPasses(int maxPasses) {
    return new Argon2Limits(maxMemoryKib, positive("maxPasses", maxPasses));
  }
}
