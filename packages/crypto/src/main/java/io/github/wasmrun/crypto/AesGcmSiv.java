package io.github.wasmrun.crypto;

import java.util.Objects;

/**
 * AES-GCM-SIV (RFC 8452): encryption that notices every change. Who uses a nonce twice with a key
 * shows that two messages are equal, and nothing else; with {@link #seal} nobody has to think of
 * nonces. Messages are encrypted whole, in the memory of the guest. Thread-safe.
 */
public final class AesGcmSiv {
  /** How many bytes a nonce has. */
  public static final int NONCE_LENGTH = 12;

  /** By how many bytes a ciphertext is longer than its plaintext. */
  public static final int TAG_LENGTH = 16;

  private static final byte[] NOTHING = new byte[0];

  private final Guest.Pool guests;
  private final byte[] key;

  AesGcmSiv(Guest.Pool guests, byte[] key) {
    if (key.length != 16 && key.length != 32) {
      throw new IllegalArgumentException("a key of " + key.length + " bytes: it has 16 or 32");
    }
    this.guests = guests;
    this.key = key.clone();
  }

  /**
   * Encrypts.
   *
   * @param nonce 12 bytes, another for each message
   * @return the ciphertext with the tag at its end
   * @throws IllegalArgumentException if the nonce has another length
   */
  public byte[] encrypt(byte[] nonce, byte[] plaintext) {
    return encrypt(nonce, plaintext, NOTHING);
  }

  /**
   * Encrypts.
   *
   * @param nonce 12 bytes, another for each message
   * @param associatedData is not encrypted, and has to be the same to decrypt
   * @return the ciphertext with the tag at its end
   * @throws IllegalArgumentException if the nonce has another length
   */
  public byte[] encrypt(byte[] nonce, byte[] plaintext, byte[] associatedData) {
    check(nonce);
    Objects.requireNonNull(plaintext, "plaintext");
    Objects.requireNonNull(associatedData, "associatedData");
    return guests.call(
        cost(plaintext, associatedData),
        exports -> exports.aesGcmSiv().encrypt(key, nonce, plaintext, associatedData));
  }

  /**
   * Decrypts.
   *
   * @param nonce that of the encryption
   * @param ciphertext with the tag at its end
   * @throws CryptoException {@code REJECTED} if key, nonce or ciphertext are not those of the
   *     encryption
   * @throws IllegalArgumentException if the nonce does not have 12 bytes
   */
  public byte[] decrypt(byte[] nonce, byte[] ciphertext) {
    return decrypt(nonce, ciphertext, NOTHING);
  }

  /**
   * Decrypts.
   *
   * @param nonce that of the encryption
   * @param ciphertext with the tag at its end
   * @param associatedData that of the encryption
   * @throws CryptoException {@code REJECTED} if key, nonce, ciphertext or associated data are not
   *     those of the encryption
   * @throws IllegalArgumentException if the nonce does not have 12 bytes
   */
  public byte[] decrypt(byte[] nonce, byte[] ciphertext, byte[] associatedData) {
    check(nonce);
    Objects.requireNonNull(ciphertext, "ciphertext");
    Objects.requireNonNull(associatedData, "associatedData");
    return guests.call(
        cost(ciphertext, associatedData),
        exports -> exports.aesGcmSiv().decrypt(key, nonce, ciphertext, associatedData));
  }

  /**
   * Encrypts with a random nonce, which is in front of the result.
   *
   * @return 28 bytes more than the plaintext
   */
  public byte[] seal(byte[] plaintext) {
    byte[] nonce = Crypto.randomBytes(NONCE_LENGTH);
    byte[] ciphertext = encrypt(nonce, plaintext);
    byte[] sealed = new byte[NONCE_LENGTH + ciphertext.length];
    System.arraycopy(nonce, 0, sealed, 0, NONCE_LENGTH);
    System.arraycopy(ciphertext, 0, sealed, NONCE_LENGTH, ciphertext.length);
    return sealed;
  }

  /**
   * Decrypts what {@link #seal} made.
   *
   * @throws CryptoException {@code REJECTED} if it was not made with this key, or was changed
   */
  public byte[] open(byte[] sealed) {
    if (sealed.length < NONCE_LENGTH + TAG_LENGTH) {
      throw new CryptoException(
          CryptoException.Kind.REJECTED, sealed.length + " bytes are too few", null);
    }
    byte[] nonce = new byte[NONCE_LENGTH];
    System.arraycopy(sealed, 0, nonce, 0, NONCE_LENGTH);
    byte[] ciphertext = new byte[sealed.length - NONCE_LENGTH];
    System.arraycopy(sealed, NONCE_LENGTH, ciphertext, 0, ciphertext.length);
    return decrypt(nonce, ciphertext);
  }

  /** Input and output are in the guest at the same time. */
  private static long cost(byte[] message, byte[] associatedData) {
    return 2L * message.length + associatedData.length;
  }

  private static void check(byte[] nonce) {
    if (nonce.length != NONCE_LENGTH) {
      throw new IllegalArgumentException(
          "a nonce of " + nonce.length + " bytes: it has " + NONCE_LENGTH);
    }
  }
}
