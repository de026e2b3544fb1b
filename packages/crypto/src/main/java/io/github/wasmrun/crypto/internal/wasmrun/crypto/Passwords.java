package io.github.wasmrun.crypto.internal.wasmrun.crypto;

import io.github.wasmrun.component.support.Unsigned;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Argon2, of RFC 9106. */
public interface Passwords {
  /**
   * The function {@code raw}.
   *
   * @throws Failures.FailureException if the function gives an error
   */
  byte[] raw(Parameters parameters, byte @Nullable [] secret, byte[] password, byte[] salt);

  /**
   * A text in the PHC format.
   *
   * @throws Failures.FailureException if the function gives an error
   */
  String hash(Parameters parameters, byte @Nullable [] secret, byte[] password, byte[] salt);

  /**
   * Refuses a text that asks for more than {@code max-memory} KiB or {@code max-passes}.
   *
   * @throws Failures.FailureException if the function gives an error
   */
  boolean verify(
      String hash,
      byte @Nullable [] secret,
      byte[] password,
      @Unsigned int maxMemory,
      @Unsigned int maxPasses);

  /**
   * What a text asks for.
   *
   * @throws Failures.FailureException if the function gives an error
   */
  Parameters parse(String hash);

  /** The enumeration {@code algorithm}. */
  enum Algorithm {
    /** {@code argon2d}. */
    ARGON2D("argon2d"),
    /** {@code argon2i}. */
    ARGON2I("argon2i"),
    /** {@code argon2id}. */
    ARGON2ID("argon2id");

    private final String witName;

    Algorithm(String witName) {
      this.witName = witName;
    }

    /** The name in WIT. */
    public String witName() {
      return witName;
    }
  }

  /**
   * The record {@code parameters}.
   *
   * @param algorithm the component {@code algorithm}
   * @param version 16 or 19.
   * @param memory KiB.
   * @param passes the component {@code passes}
   * @param lanes the component {@code lanes}
   * @param length Bytes that come out.
   * @param associatedData the component {@code associatedData}
   */
  record Parameters(
      Algorithm algorithm,
      @Unsigned int version,
      @Unsigned int memory,
      @Unsigned int passes,
      @Unsigned int lanes,
      @Unsigned int length,
      byte[] associatedData) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public Parameters {
      Objects.requireNonNull(algorithm, "algorithm");
      Objects.requireNonNull(associatedData, "associatedData");
    }

    /** The same with another {@code algorithm}. */
    public Parameters withAlgorithm(Algorithm algorithm) {
      return new Parameters(algorithm, version, memory, passes, lanes, length, associatedData);
    }

    /** The same with another {@code version}. */
    public Parameters withVersion(@Unsigned int version) {
      return new Parameters(algorithm, version, memory, passes, lanes, length, associatedData);
    }

    /** The same with another {@code memory}. */
    public Parameters withMemory(@Unsigned int memory) {
      return new Parameters(algorithm, version, memory, passes, lanes, length, associatedData);
    }

    /** The same with another {@code passes}. */
    public Parameters withPasses(@Unsigned int passes) {
      return new Parameters(algorithm, version, memory, passes, lanes, length, associatedData);
    }

    /** The same with another {@code lanes}. */
    public Parameters withLanes(@Unsigned int lanes) {
      return new Parameters(algorithm, version, memory, passes, lanes, length, associatedData);
    }

    /** The same with another {@code length}. */
    public Parameters withLength(@Unsigned int length) {
      return new Parameters(algorithm, version, memory, passes, lanes, length, associatedData);
    }

    /** The same with another {@code associatedData}. */
    public Parameters withAssociatedData(byte[] associatedData) {
      return new Parameters(algorithm, version, memory, passes, lanes, length, associatedData);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Parameters that
          && Objects.equals(algorithm, that.algorithm)
          && version == that.version
          && memory == that.memory
          && passes == that.passes
          && lanes == that.lanes
          && length == that.length
          && Arrays.equals(associatedData, that.associatedData);
    }

    @Override
    public int hashCode() {
      int hash = 0;
      hash = 31 * hash + Objects.hashCode(algorithm);
      hash = 31 * hash + Objects.hashCode(version);
      hash = 31 * hash + Objects.hashCode(memory);
      hash = 31 * hash + Objects.hashCode(passes);
      hash = 31 * hash + Objects.hashCode(lanes);
      hash = 31 * hash + Objects.hashCode(length);
      hash = 31 * hash + Arrays.hashCode(associatedData);
      return hash;
    }

    @Override
    public String toString() {
      return "Parameters["
          + "algorithm="
          + algorithm
          + ", version="
          + version
          + ", memory="
          + memory
          + ", passes="
          + passes
          + ", lanes="
          + lanes
          + ", length="
          + length
          + ", associatedData="
          + Arrays.toString(associatedData)
          + "]";
    }
  }
}
