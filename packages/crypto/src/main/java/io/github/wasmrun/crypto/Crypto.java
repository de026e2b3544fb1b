package io.github.wasmrun.crypto;

import io.github.wasmrun.Engine;
import io.github.wasmrun.WasmSource;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.component.support.GuestFiles;
import io.github.wasmrun.crypto.internal.wasmrun.crypto.Hashes.Mode;
import io.github.wasmrun.wasi.io.WasiRandom;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Hashes, message authentication, passwords and encryption, the same on every host. The work is
 * done by a guest, crates of RustCrypto and BLAKE3 in one component, which has no access to
 * anything; random bytes are those of the host.
 *
 * <p>The guest's code takes the same steps whatever the keys are, and clears the keys and passwords
 * that it was given. How exact a host's compiler keeps that, and what stays in the memory of Java,
 * nobody promises.
 *
 * <p>Thread-safe.
 */
public final class Crypto {
  private static final String FILE = "wasmrun/crypto.wasm";

  private static final Mode PLAIN = new Mode.Plain();

  private final Guest.Pool guests;

  private Crypto(Guest.Pool guests) {
    this.guests = guests;
  }

  /**
   * Loads the guest: on the JVM from the class path, in a page from {@code wasmrun/crypto.wasm},
   * relative to the page. The file is in this artifact's {@code META-INF/resources}.
   *
   * @param engine runs the guest
   */
  public static CompletableFuture<Crypto> load(Engine engine) {
    return load(engine, GuestFiles.source(engine, FILE));
  }

  /**
   * Loads the guest from elsewhere.
   *
   * @param engine runs the guest
   * @param source the file {@code crypto.wasm} of this artifact
   */
  public static CompletableFuture<Crypto> load(Engine engine, WasmSource source) {
    return WasmComponent.load(engine, source).thenApply(Crypto::of);
  }

  /** Takes a guest that is compiled already. */
  public static Crypto of(WasmComponent guest) {
    return new Crypto(new Guest.Pool(Objects.requireNonNull(guest, "guest")));
  }

  /** The hash of an array. */
  public byte[] hash(HashAlgorithm algorithm, byte[] bytes) {
    return once(algorithm, PLAIN, bytes, algorithm.length());
  }

  /**
   * The hash of all bytes of a stream, which stays open. A file of the JVM is {@code
   * Files.newInputStream(path)}.
   *
   * @throws IOException what the stream throws
   */
  public byte[] hash(HashAlgorithm algorithm, InputStream source) throws IOException {
    try (Hasher hasher = hasher(algorithm)) {
      hasher.update(source);
      return hasher.digest();
    }
  }

  /** Makes the hash of bytes that come piece by piece. */
  public Hasher hasher(HashAlgorithm algorithm) {
    return new Hasher(guests, algorithm, PLAIN);
  }

  /** The CRC-32 of an array, as {@link java.util.zip.CRC32} has it: 0 to 2<sup>32</sup> - 1. */
  public long crc32(byte[] bytes) {
    byte[] hash = hash(HashAlgorithm.CRC32, bytes);
    int value = 0;
    for (byte b : hash) {
      value = value << 8 | b & 0xFF;
    }
    return value & 0xFFFF_FFFFL;
  }

  /**
   * An HMAC (RFC 2104).
   *
   * @param algorithm one with {@link HashAlgorithm#hmac}
   * @param key of any length
   * @throws IllegalArgumentException if there is no HMAC with the algorithm
   */
  public byte[] hmac(HashAlgorithm algorithm, byte[] key, byte[] bytes) {
    return once(algorithm, hmacMode(algorithm, key), bytes, algorithm.length());
  }

  /**
   * Makes an HMAC of bytes that come piece by piece.
   *
   * @param algorithm one with {@link HashAlgorithm#hmac}
   * @param key of any length
   * @throws IllegalArgumentException if there is no HMAC with the algorithm
   */
  public Hasher hmacHasher(HashAlgorithm algorithm, byte[] key) {
    return new Hasher(guests, algorithm, hmacMode(algorithm, key));
  }

  private static Mode hmacMode(HashAlgorithm algorithm, byte[] key) {
    Objects.requireNonNull(key, "key");
    if (!algorithm.hmac()) {
      String instead = algorithm.keyed() ? "; it has keyed hashes of its own" : "";
      throw new IllegalArgumentException(
          "there is no HMAC with " + algorithm.standardName() + instead);
    }
    return new Mode.Hmac(key);
  }

  /**
   * A hash with a key in the algorithm's own way: BLAKE2 and BLAKE3 have one.
   *
   * @param algorithm one with {@link HashAlgorithm#keyed}
   * @param key of a length that the algorithm allows
   * @throws IllegalArgumentException if the algorithm has no keys, or not of this length
   */
  public byte[] keyedHash(HashAlgorithm algorithm, byte[] key, byte[] bytes) {
    return once(algorithm, keyedMode(algorithm, key), bytes, algorithm.length());
  }

  /**
   * Makes a hash with a key of bytes that come piece by piece.
   *
   * @param algorithm one with {@link HashAlgorithm#keyed}
   * @param key of a length that the algorithm allows
   * @throws IllegalArgumentException if the algorithm has no keys, or not of this length
   */
  public Hasher keyedHasher(HashAlgorithm algorithm, byte[] key) {
    return new Hasher(guests, algorithm, keyedMode(algorithm, key));
  }

  private static Mode keyedMode(HashAlgorithm algorithm, byte[] key) {
    Objects.requireNonNull(key, "key");
    if (!algorithm.keyed()) {
      throw new IllegalArgumentException(algorithm.standardName() + " has no keys of its own");
    }
    int low = algorithm.minKeyLength();
    int high = algorithm.maxKeyLength();
    if (key.length < low || key.length > high) {
      String wanted = low == high ? "" + low : low + " to " + high;
      throw new IllegalArgumentException(
          "a key of "
              + key.length
              + " bytes: those of "
              + algorithm.standardName()
              + " have "
              + wanted);
    }
    return new Mode.Keyed(key);
  }

  /**
   * A key made of another, with BLAKE3.
   *
   * @param context says what the key is for: a text in the program, never data
   * @param material a key, not a password
   * @param length how many bytes, 1 to 1 MiB
   */
  public byte[] deriveKey(String context, byte[] material, int length) {
    Objects.requireNonNull(context, "context");
    return once(HashAlgorithm.BLAKE3, new Mode.Derive(context), material, length);
  }

  /** Makes a key, with BLAKE3, of material that comes piece by piece. */
  public Hasher keyDeriver(String context) {
    Objects.requireNonNull(context, "context");
    return new Hasher(guests, HashAlgorithm.BLAKE3, new Mode.Derive(context));
  }

  private byte[] once(HashAlgorithm algorithm, Mode mode, byte[] bytes, int length) {
    algorithm.checkLength(length);
    if (bytes.length <= Hasher.PIECE) {
      return guests.call(
          bytes.length, exports -> exports.hashes().hash(algorithm.guest, mode, bytes, length));
    }
    try (Hasher hasher = new Hasher(guests, algorithm, mode)) {
      hasher.update(bytes);
      return hasher.digest(length);
    }
  }

  /** Argon2, for passwords; without a secret. */
  public Argon2 argon2() {
    return new Argon2(guests, null);
  }

  /**
   * Encryption with a key.
   *
   * @param key 16 or 32 bytes, random; copied
   * @throws IllegalArgumentException if it has another length
   */
  public AesGcmSiv aesGcmSiv(byte[] key) {
    return new AesGcmSiv(guests, key);
  }

  /**
   * Random bytes, fit for keys: of {@code SecureRandom} on the JVM, of {@code
   * crypto.getRandomValues} in a page.
   *
   * @param length 0 or more
   */
  public static byte[] randomBytes(int length) {
    if (length < 0) {
      throw new IllegalArgumentException("length " + length);
    }
    byte[] bytes = new byte[length];
    WasiRandom.system().fill(bytes, 0, length);
    return bytes;
  }

  /** Whether two arrays are equal, in a time that depends on their lengths only. */
  public static boolean constantTimeEquals(byte[] a, byte[] b) {
    int different = a.length ^ b.length;
    int length = Math.min(a.length, b.length);
    for (int i = 0; i < length; i++) {
      different |= a[i] ^ b[i];
    }
    return different == 0;
  }
}
