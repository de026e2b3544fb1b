package io.github.wasmrun.crypto.internal.wasmrun.crypto;

/** AES-GCM-SIV, of RFC 8452; a key of 16 or 32 bytes, a nonce of 12. */
public interface AesGcmSiv {
  /**
   * The function {@code encrypt}.
   *
   * @throws Failures.FailureException if the function gives an error
   */
  byte[] encrypt(byte[] key, byte[] nonce, byte[] plaintext, byte[] associatedData);

  /**
   * The function {@code decrypt}.
   *
   * @throws Failures.FailureException if the function gives an error
   */
  byte[] decrypt(byte[] key, byte[] nonce, byte[] ciphertext, byte[] associatedData);
}
