package io.github.wasmrun.crypto;

import io.github.wasmrun.crypto.internal.wasmrun.crypto.Passwords;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Argon2 (RFC 9106): hashes of passwords that are slow to try. A text of {@link #hash} holds the
 * parameters and the salt, and is what one keeps; {@link #verify} compares. Passwords are bytes:
 * the UTF-8 of what was typed.
 *
 * <p>The memory is that of the guest: one instance with 64 MiB or less is kept for the next call,
 * one with more goes after its call. Lanes are done one after the other. In a page, the call holds
 * the page up as long as it takes.
 *
 * <p>Thread-safe.
 */
public final class Argon2 {
  /** How many bytes a salt has that is made here. */
  private static final int SALT = 16;

  private final Guest.Pool guests;
  private final byte @Nullable [] secret;

  Argon2(Guest.Pool guests, byte @Nullable [] secret) {
    this.guests = guests;
    this.secret = secret;
  }

  /**
   * A changed copy.
   *
   * @param secret a key that is kept apart from the texts, and without which none can be verified;
   *     copied. Default: none
   */
  public Argon2 withSecret(byte[] secret) {
    return new Argon2(guests, secret.clone());
  }

  /** A text for a password, with {@link Argon2Parameters#DEFAULTS} and a random salt. */
  public String hash(byte[] password) {
    return hash(Argon2Parameters.DEFAULTS, password);
  }

  /**
   * A text for a password, with a random salt.
   *
   * @throws CryptoException {@code TOO_LARGE} if there is not so much memory
   */
  public String hash(Argon2Parameters parameters, byte[] password) {
    return hash(parameters, password, Crypto.randomBytes(SALT));
  }

  /**
   * A text for a password: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
   *
   * @param salt 8 to 48 bytes, another for each password
   * @throws IllegalArgumentException if the salt has another length, or the parameters do not fit:
   *     less than 8 KiB for a lane, a length that is not from 10 to 64
   * @throws CryptoException {@code TOO_LARGE} if there is not so much memory
   */
  public String hash(Argon2Parameters parameters, byte[] password, byte[] salt) {
    Objects.requireNonNull(password, "password");
    Objects.requireNonNull(salt, "salt");
    Passwords.Parameters guest = parameters.guest();
    return guests.call(
        cost(guest), exports -> exports.passwords().hash(guest, secret, password, salt));
  }

  /** Whether a text is of this password, within {@link Argon2Limits#DEFAULTS}. */
  public boolean verify(String hash, byte[] password) {
    return verify(hash, password, Argon2Limits.DEFAULTS);
  }

  /**
   * Whether a text is of this password. The hashes are compared in constant time.
   *
   * @param hash a text of {@link #hash} or of another program
   * @throws CryptoException {@code MALFORMED} if it is none, {@code TOO_LARGE} if it asks for more
   *     than the limits allow, or than there is memory
   */
  public boolean verify(String hash, byte[] password, Argon2Limits limits) {
    Objects.requireNonNull(hash, "hash");
    Objects.requireNonNull(password, "password");
    Passwords.Parameters found =
        guests.call(hash.length(), exports -> exports.passwords().parse(hash));
    // What exceeds a limit is refused before it takes memory.
    boolean refused =
        Integer.compareUnsigned(found.memory(), limits.maxMemoryKib()) > 0
            || Integer.compareUnsigned(found.passes(), limits.maxPasses()) > 0;
    return guests.call(
        refused ? 0 : cost(found),
        exports ->
            exports
                .passwords()
                .verify(hash, secret, password, limits.maxMemoryKib(), limits.maxPasses()));
  }

  /**
   * The parameters of a text: to see whether it is time for stronger ones.
   *
   * @throws CryptoException {@code MALFORMED} if it is not a text of Argon2, {@code TOO_LARGE} if
   *     its numbers are beyond 2<sup>31</sup>
   */
  public Argon2Parameters parameters(String hash) {
    Objects.requireNonNull(hash, "hash");
    Passwords.Parameters found =
        guests.call(hash.length(), exports -> exports.passwords().parse(hash));
    if (found.memory() < 0 || found.passes() < 0) {
      throw new CryptoException(
          CryptoException.Kind.TOO_LARGE, "the text asks for more than 2^31", null);
    }
    return Argon2Parameters.of(found);
  }

  /**
   * Bytes made of a password, for a key.
   *
   * @param salt 8 bytes or more
   * @throws IllegalArgumentException if the salt is shorter, or the parameters do not fit
   * @throws CryptoException {@code TOO_LARGE} if there is not so much memory
   */
  public byte[] raw(Argon2Parameters parameters, byte[] password, byte[] salt) {
    Objects.requireNonNull(password, "password");
    Objects.requireNonNull(salt, "salt");
    Passwords.Parameters guest = parameters.guest();
    return guests.call(
        cost(guest), exports -> exports.passwords().raw(guest, secret, password, salt));
  }

  private static long cost(Passwords.Parameters parameters) {
    return parameters.memory() * 1024L;
  }
}
