package io.github.wasmrun.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class Utf8Test {
  private static @Nullable String strict(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static void agrees(byte... bytes) {
    assertEquals(strict(bytes), Utf8.decode(bytes, 0, bytes.length));
  }

  @Test
  void textOfAllLengthsOfCodes() {
    String text = "aé漢😀\0";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertEquals(text, Utf8.decode(bytes, 0, bytes.length));
    assertEquals("é", Utf8.decode(bytes, 1, 2));
    assertNull(Utf8.decode(bytes, 1, 1));
  }

  @Test
  void allPairsAndManyLongerOnesAgreeWithTheJdk() {
    Random random = new Random(2);
    int[] edges = {0, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF};
    for (int first = 0; first < 256; first++) {
      for (int second = 0; second < 256; second++) {
        agrees((byte) first, (byte) second);
        byte third = (byte) edges[random.nextInt(edges.length)];
        byte fourth = (byte) edges[random.nextInt(edges.length)];
        agrees((byte) first, (byte) second, third);
        agrees((byte) first, (byte) second, third, fourth);
        agrees((byte) first, (byte) second, (byte) 0x80, (byte) 0xBF);
      }
    }
  }

  @Test
  void encodingAgreesWithTheJdk() {
    for (int point = 0; point <= 0x10FFFF; point += point < 0x3000 ? 1 : 257) {
      if (point < 0xD800 || point > 0xDFFF) {
        String text = "a" + Character.toString(point) + "é";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(bytes, Utf8.encode(text));
        assertEquals(bytes.length, Utf8.length(text));
      }
    }
  }

  @Test
  void surrogatesWithoutPartnerBecomeTheReplacementCharacter() {
    for (String text : new String[] {"\uD83D", "\uDE00", "\uDE00\uD83D", "a\uD83Db"}) {
      String replaced = text.replace('\uD83D', '\uFFFD').replace('\uDE00', '\uFFFD');
      byte[] bytes = replaced.getBytes(StandardCharsets.UTF_8);
      assertArrayEquals(bytes, Utf8.encode(text));
      assertEquals(bytes.length, Utf8.length(text));
    }
  }
}
