package io.github.wasmrun.crypto;

import io.github.wasmrun.crypto.internal.wasmrun.crypto.Passwords;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much work Argon2 does, and what it makes. {@link #DEFAULTS} are what OWASP recommends:
 * Argon2id, 19 MiB of memory, two passes, one lane, 32 bytes. Immutable.
 */
public final class Argon2Parameters {
  /** The kinds of Argon2. */
  public enum Variant {
    /** Argon2d: which memory it reads depends on the password. */
    ARGON2D(Passwords.Algorithm.ARGON2D),
    /** Argon2i: which memory it reads does not depend on the password. */
    ARGON2I(Passwords.Algorithm.ARGON2I),
    /** Argon2id: the one for passwords. */
    ARGON2ID(Passwords.Algorithm.ARGON2ID);

    final Passwords.Algorithm guest;

    Variant(Passwords.Algorithm guest) {
      this.guest = guest;
    }
  }

  /** Argon2id of version 0x13, 19,456 KiB, two passes, one lane, 32 bytes. */
  public static final Argon2Parameters DEFAULTS =
      new Argon2Parameters(Variant.ARGON2ID, 0x13, 19_456, 2, 1, 32, new byte[0]);

  private static final int MAX_MEMORY = 1 << 20;

  private final Variant variant;
  private final int version;
  private final int memoryKib;
  private final int passes;
  private final int lanes;
  private final int length;
  private final byte[] associatedData;

  private Argon2Parameters(
      Variant variant,
      int version,
      int memoryKib,
      int passes,
      int lanes,
      int length,
      byte[] associatedData) {
    this.variant = variant;
    this.version = version;
    this.memoryKib = memoryKib;
    this.passes = passes;
    this.lanes = lanes;
    this.length = length;
    this.associatedData = associatedData;
  }

  /** Of a text; its numbers may be beyond those that one can ask for here. */
  static Argon2Parameters of(Passwords.Parameters found) {
    Variant variant = Variant.ARGON2ID;
    for (Variant each : Variant.values()) {
      if (each.guest == found.algorithm()) {
        variant = each;
      }
    }
    return new Argon2Parameters(
        variant,
        found.version(),
        found.memory(),
        found.passes(),
        found.lanes(),
        found.length(),
        found.associatedData());
  }

  Passwords.Parameters guest() {
    if (memoryKib < 8 * lanes) {
      throw new IllegalArgumentException(
          "memoryKib " + memoryKib + ": " + lanes + " lanes need " + 8 * lanes + " at least");
    }
    return new Passwords.Parameters(
        variant.guest, version, memoryKib, passes, lanes, length, associatedData);
  }

  private static int range(String name, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(name + " " + value + ": not from " + low + " to " + high);
    }
    return value;
  }

  /** The kind of Argon2. */
  public Variant variant() {
    return variant;
  }

  /** The version: 0x13, or 0x10 for what was made before 2016. */
  public int version() {
    return version;
  }

  /** The memory, in KiB. */
  public int memoryKib() {
    return memoryKib;
  }

  /** How often it goes over the memory. */
  public int passes() {
    return passes;
  }

  /** In how many parts the memory is; the guest does them one after the other. */
  public int lanes() {
    return lanes;
  }

  /** How many bytes come out. */
  public int length() {
    return length;
  }

  /** What goes into the hash besides, not secret; empty by default. */
  public byte[] associatedData() {
    return associatedData.clone();
  }

  /** A changed copy. Default: {@link Variant#ARGON2ID}. */
  public Argon2Parameters withVariant(Variant variant) {
    return new Argon2Parameters(
        Objects.requireNonNull(variant, "variant"),
        version,
        memoryKib,
        passes,
        lanes,
        length,
        associatedData);
  }

  /** A changed copy. Default: 0x13; the other one is 0x10. */
  public Argon2Parameters withVersion(int version) {
    if (version != 0x10 && version != 0x13) {
      throw new IllegalArgumentException("version " + version + ": not 0x10 or 0x13");
    }
    return new Argon2Parameters(variant, version, memoryKib, passes, lanes, length, associatedData);
  }

  /**
   * A changed copy.
   *
   * @param memoryKib 8 for each lane to 1,048,576 (1 GiB). Default: 19,456
   */
  public Argon2Parameters withMemoryKib(int memoryKib) {
    int checked = range("memoryKib", memoryKib, 8, MAX_MEMORY);
    return new Argon2Parameters(variant, version, checked, passes, lanes, length, associatedData);
  }

  /**
   * A changed copy.
   *
   * @param passes 1 or more. Default: 2
   */
  public Argon2Parameters withPasses(int passes) {
    int checked = range("passes", passes, 1, Integer.MAX_VALUE);
    return new Argon2Parameters(
        variant, version, memoryKib, checked, lanes, length, associatedData);
  }

  /**
   * A changed copy.
   *
   * @param lanes 1 to 255. Default: 1
   */
  public Argon2Parameters withLanes(int lanes) {
    int checked = range("lanes", lanes, 1, 255);
    return new Argon2Parameters(
        variant, version, memoryKib, passes, checked, length, associatedData);
  }

  /**
   * A changed copy.
   *
   * @param length how many bytes come out, 4 to 1,048,576; a text has 10 to 64. Default: 32
   */
  public Argon2Parameters withLength(int length) {
    int checked = range("length", length, 4, Hasher.MAX_LENGTH);
    return new Argon2Parameters(
        variant, version, memoryKib, passes, lanes, checked, associatedData);
  }

  /**
   * A changed copy.
   *
   * @param associatedData at most 32 bytes; copied. Default: none
   */
  public Argon2Parameters withAssociatedData(byte[] associatedData) {
    range("associatedData.length", associatedData.length, 0, 32);
    return new Argon2Parameters(
        variant, version, memoryKib, passes, lanes, length, associatedData.clone());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Argon2Parameters that
        && variant == that.variant
        && version == that.version
        && memoryKib == that.memoryKib
        && passes == that.passes
        && lanes == that.lanes
        && length == that.length
        && Arrays.equals(associatedData, that.associatedData);
  }

  @Override
  public int hashCode() {
    int hash = variant.ordinal();
    for (int value : new int[] {version, memoryKib, passes, lanes, length}) {
      hash = 31 * hash + value;
    }
    return 31 * hash + Arrays.hashCode(associatedData);
  }

  @Override
  public String toString() {
    return variant + " v=" + version + " m=" + memoryKib + " t=" + passes + " p=" + lanes;
  }
}
