package io.github.wasmrun.jvm.compiler.cache;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * SHA-256 and, over it, HMAC of <a href="https://www.rfc-editor.org/rfc/rfc2104">RFC 2104</a>.
 *
 * <p>Not {@code javax.crypto.Mac}: it looks for providers, which takes longer in a fresh JVM than
 * everything else of a hit in the cache.
 */
final class Hashes {
  /** The size of a hash in bytes. */
  static final int SIZE = 32;

  private static final int BLOCK = 64;

  private Hashes() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each Java platform has SHA-256", e);
    }
  }

  /** The HMAC of {@code parts}, each with its length before it. */
  static byte[] mac(byte[] key, byte[]... parts) {
    byte[] padded = Arrays.copyOf(key, BLOCK);
    MessageDigest inner = sha256();
    inner.update(xor(padded, 0x36));
    for (byte[] part : parts) {
      inner.update(length(part));
      inner.update(part);
    }
    MessageDigest outer = sha256();
    outer.update(xor(padded, 0x5C));
    return outer.digest(inner.digest());
  }

  private static byte[] length(byte[] part) {
    int length = part.length;
    return new byte[] {
      (byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length
    };
  }

  private static byte[] xor(byte[] bytes, int value) {
    byte[] result = new byte[bytes.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (byte) (bytes[i] ^ value);
    }
    return result;
  }
}
