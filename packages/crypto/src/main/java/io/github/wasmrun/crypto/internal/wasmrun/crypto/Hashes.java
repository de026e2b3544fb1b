package io.github.wasmrun.crypto.internal.wasmrun.crypto;

import io.github.wasmrun.component.support.Unsigned;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hashes of bytes, whole or piece by piece. */
public interface Hashes {
  /**
   * The function {@code hash}.
   *
   * @throws Failures.FailureException if the function gives an error
   */
  byte[] hash(Algorithm algorithm, Mode mode, byte[] bytes, @Unsigned int length);

  /** What {@code hasher} does without one of them. */
  Hasher.Factory hasherFactory();

  /** The enumeration {@code algorithm}. */
  enum Algorithm {
    /** {@code md5}. */
    MD5("md5"),
    /** {@code sha1}. */
    SHA1("sha1"),
    /** {@code sha224}. */
    SHA224("sha224"),
    /** {@code sha256}. */
    SHA256("sha256"),
    /** {@code sha384}. */
    SHA384("sha384"),
    /** {@code sha512}. */
    SHA512("sha512"),
    /** {@code sha512b224}. */
    SHA512B224("sha512b224"),
    /** {@code sha512b256}. */
    SHA512B256("sha512b256"),
    /** {@code sha3b224}. */
    SHA3B224("sha3b224"),
    /** {@code sha3b256}. */
    SHA3B256("sha3b256"),
    /** {@code sha3b384}. */
    SHA3B384("sha3b384"),
    /** {@code sha3b512}. */
    SHA3B512("sha3b512"),
    /** {@code shake128}. */
    SHAKE128("shake128"),
    /** {@code shake256}. */
    SHAKE256("shake256"),
    /** {@code blake2b256}. */
    BLAKE2B256("blake2b256"),
    /** {@code blake2b512}. */
    BLAKE2B512("blake2b512"),
    /** {@code blake2s256}. */
    BLAKE2S256("blake2s256"),
    /** {@code blake3}. */
    BLAKE3("blake3"),
    /** {@code crc32}. */
    CRC32("crc32");

    private final String witName;

    Algorithm(String witName) {
      this.witName = witName;
    }

    /** The name in WIT. */
    public String witName() {
      return witName;
    }
  }

  /** The variant {@code mode}. */
  sealed interface Mode {
    /** Calls the function of the case that this is, and gives what it gives. */
    <R> R match(
        Supplier<? extends R> plain,
        Function<? super byte[], ? extends R> hmac,
        Function<? super byte[], ? extends R> keyed,
        Function<? super String, ? extends R> derive);

    /** The case {@code plain}. */
    record Plain() implements Mode {
      @Override
      public <R> R match(
          Supplier<? extends R> plain,
          Function<? super byte[], ? extends R> hmac,
          Function<? super byte[], ? extends R> keyed,
          Function<? super String, ? extends R> derive) {
        return plain.get();
      }
    }

    /**
     * With this key.
     *
     * @param value what it carries
     */
    record Hmac(byte[] value) implements Mode {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Hmac {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Supplier<? extends R> plain,
          Function<? super byte[], ? extends R> hmac,
          Function<? super byte[], ? extends R> keyed,
          Function<? super String, ? extends R> derive) {
        return hmac.apply(value);
      }

      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof Hmac that && Arrays.equals(value, that.value);
      }

      @Override
      public int hashCode() {
        int hash = 0;
        hash = 31 * hash + Arrays.hashCode(value);
        return hash;
      }

      @Override
      public String toString() {
        return "Hmac[" + "value=" + Arrays.toString(value) + "]";
      }
    }

    /**
     * The algorithm's own way of using a key, which is this one.
     *
     * @param value what it carries
     */
    record Keyed(byte[] value) implements Mode {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Keyed {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Supplier<? extends R> plain,
          Function<? super byte[], ? extends R> hmac,
          Function<? super byte[], ? extends R> keyed,
          Function<? super String, ? extends R> derive) {
        return keyed.apply(value);
      }

      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof Keyed that && Arrays.equals(value, that.value);
      }

      @Override
      public int hashCode() {
        int hash = 0;
        hash = 31 * hash + Arrays.hashCode(value);
        return hash;
      }

      @Override
      public String toString() {
        return "Keyed[" + "value=" + Arrays.toString(value) + "]";
      }
    }

    /**
     * The algorithm's way of making keys, in this context.
     *
     * @param value what it carries
     */
    record Derive(String value) implements Mode {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Derive {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Supplier<? extends R> plain,
          Function<? super byte[], ? extends R> hmac,
          Function<? super byte[], ? extends R> keyed,
          Function<? super String, ? extends R> derive) {
        return derive.apply(value);
      }
    }
  }

  /** The resource {@code hasher}. */
  interface Hasher extends AutoCloseable {
    /** The function {@code update}. */
    void update(byte[] bytes);

    /**
     * The hash of all bytes so far; {@code length} is that of the algorithm, or any if it has no
     * length of its own.
     */
    byte[] digest(@Unsigned int length);

    /** Forgets all bytes, not the key. */
    void reset();

    /** Drops the resource. */
    @Override
    void close();

    /** What {@code hasher} does without one of them. */
    interface Factory {
      /**
       * The function {@code open}.
       *
       * @throws Failures.FailureException if the function gives an error
       */
      Hasher open(Algorithm algorithm, Mode mode);
    }
  }
}
