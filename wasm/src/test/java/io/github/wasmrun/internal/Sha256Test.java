package io.github.wasmrun.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Sha256Test {
  @Test
  void theExampleOfTheStandard() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        Sha256.hex(new byte[] {'a', 'b', 'c'}));
  }

  @Test
  void eachLengthAroundABlockAgreesWithTheJdk() throws Exception {
    byte[] random = new byte[1000];
    new Random(1).nextBytes(random);
    for (int length = 0; length <= 200; length++) {
      byte[] bytes = Arrays.copyOf(random, length);
      byte[] expected = MessageDigest.getInstance("SHA-256").digest(bytes);
      assertEquals(HexFormat.of().formatHex(expected), Sha256.hex(bytes), "length " + length);
    }
  }

  @Test
  void wordsAgreeWithTheJdk() throws Exception {
    Sha256 hash = new Sha256();
    ByteBuffer bytes = ByteBuffer.allocate(4000);
    for (int i = 0; i < 1000; i++) {
      hash.addInt(i * 0x9E3779B9);
      bytes.putInt(i * 0x9E3779B9);
    }
    ByteBuffer actual = ByteBuffer.allocate(32);
    for (int word : hash.finish()) {
      actual.putInt(word);
    }
    assertArrayEquals(MessageDigest.getInstance("SHA-256").digest(bytes.array()), actual.array());
  }
}
