package io.github.wasmrun.plugins.internal.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ed25519Test {
  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  /** The first three vectors of RFC 8032, section 7.1. */
  @ParameterizedTest
  @CsvSource({
    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '',"
        + " e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72,"
        + " 92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025, af82,"
        + " 6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
  })
  void vectorsOfTheRfcAreVerified(String key, String message, String signature) {
    assertTrue(Ed25519.verify(hex(key), hex(message), hex(signature)));
    assertFalse(Ed25519.verify(hex(key), hex(message + "00"), hex(signature)));
  }

  @Test
  void whatTheJdkSignsIsVerifiedAndNothingElse() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] encoded = pair.getPublic().getEncoded();
    byte[] key = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    Random random = new Random(1);
    for (int length : new int[] {0, 1, 100, 1000}) {
      byte[] message = new byte[length];
      random.nextBytes(message);
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(pair.getPrivate());
      signer.update(message);
      byte[] signature = signer.sign();
      assertTrue(Ed25519.verify(key, message, signature));
      for (int i = 0; i < 8; i++) {
        byte[] changed = signature.clone();
        changed[random.nextInt(64)] ^= (byte) (1 << random.nextInt(8));
        assertFalse(Ed25519.verify(key, message, changed));
        byte[] otherKey = key.clone();
        otherKey[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
        assertFalse(Ed25519.verify(otherKey, message, signature));
      }
      assertFalse(Ed25519.verify(key, message, withLargerS(signature)));
    }
  }

  /** The same S modulo the order of the group, which a verifier must refuse. */
  private static byte[] withLargerS(byte[] signature) {
    BigInteger order =
        BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
    byte[] s = new byte[33];
    for (int i = 0; i < 32; i++) {
      s[32 - i] = signature[32 + i];
    }
    byte[] larger = new BigInteger(s).add(order).toByteArray();
    byte[] changed = signature.clone();
    for (int i = 0; i < 32; i++) {
      int from = larger.length - 1 - i;
      changed[32 + i] = from < 0 ? 0 : larger[from];
    }
    return changed;
  }

  @Test
  void keysOfSmallOrderAndWrongLengthsAreRefused() {
    byte[] one = new byte[32];
    one[0] = 1;
    byte[] signature = new byte[64];
    signature[0] = 1;
    // R = 1, S = 0 and the key 1 would satisfy the equation for each message.
    assertFalse(Ed25519.verify(one, new byte[] {1, 2}, signature));
    assertFalse(Ed25519.verify(new byte[31], new byte[0], new byte[64]));
    assertFalse(Ed25519.verify(new byte[32], new byte[0], new byte[63]));
  }

  @Test
  void sha512IsThatOfTheJdk() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-512");
    Random random = new Random(2);
    for (int length = 0; length < 300; length++) {
      byte[] message = new byte[length];
      random.nextBytes(message);
      int cut = length == 0 ? 0 : random.nextInt(length);
      assertArrayEquals(
          digest.digest(message),
          Sha512.hash(
              Arrays.copyOf(message, cut), Arrays.copyOfRange(message, cut, message.length)));
    }
    assertEquals(64, Sha512.hash().length);
  }
}
