package io.github.wasmrun.binary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WasmBytesTest {
  @Test
  void aNameIsItsLengthAndItsLetters() {
    assertArrayEquals(new byte[] {2, 'h', 'f'}, new WasmBytes().name("hf").toArray());
  }

  @Test
  void aNameOfOtherLettersIsRefusedAndNotShortened() {
    for (String name : new String[] {"\u0080", "a\u0161", "\ud83d\ude00"}) {
      IllegalArgumentException error =
          assertThrows(IllegalArgumentException.class, () -> new WasmBytes().name(name));
      assertEquals("not ASCII: " + name, error.getMessage());
    }
  }

  @Test
  void numbersOf32AndOf64BitsAreWrittenAlike() {
    int[] numbers = {
      0,
      1,
      63,
      64,
      -1,
      -64,
      -65,
      127,
      128,
      8191,
      8192,
      -8192,
      -8193,
      1 << 28,
      Integer.MAX_VALUE,
      Integer.MIN_VALUE
    };
    for (int number : numbers) {
      byte[] unsigned = new WasmBytes().u32(number).toArray();
      assertArrayEquals(
          new WasmBytes().u64(Integer.toUnsignedLong(number)).toArray(), unsigned, "u32 " + number);
      ByteReader in = reader(unsigned);
      assertEquals(number, in.u32());
      assertEquals(0, in.remaining());
    }
    long[] all = {
      0,
      63,
      64,
      -64,
      -65,
      Integer.MAX_VALUE,
      Integer.MIN_VALUE,
      Integer.MAX_VALUE + 1L,
      Integer.MIN_VALUE - 1L,
      Long.MAX_VALUE,
      Long.MIN_VALUE
    };
    for (long number : all) {
      byte[] signed = new WasmBytes().s64(number).toArray();
      ByteReader in = reader(signed);
      assertEquals(number, in.signedLong(64));
      assertEquals(0, in.remaining());
    }
    assertArrayEquals(new byte[] {-64, 0}, new WasmBytes().s64(64).toArray());
    assertArrayEquals(new byte[] {-65, 127}, new WasmBytes().s64(-65).toArray());
    assertArrayEquals(new byte[] {64}, new WasmBytes().s64(-64).toArray());
  }

  private static ByteReader reader(byte[] bytes) {
    return new ByteReader(bytes, 0, bytes.length, new Problems());
  }

  @Test
  void partsOfAllLengthsAreCopied() {
    byte[] source = new byte[300];
    for (int i = 0; i < source.length; i++) {
      source[i] = (byte) i;
    }
    WasmBytes bytes = new WasmBytes(0);
    for (int length = 0; length < 200; length++) {
      bytes.clear().u8(7).all(source, 50, 50 + length).u8(9);
      assertEquals(length + 2, bytes.length());
      byte[] made = bytes.toArray();
      assertEquals(7, made[0]);
      assertArrayEquals(
          Arrays.copyOfRange(source, 50, 50 + length), Arrays.copyOfRange(made, 1, length + 1));
      assertEquals(9, made[length + 1]);
    }
  }

  @Test
  void sectionsHaveAnOrder() {
    // The data count comes before the code, tags between memories and globals.
    int[] ids = {1, 2, 3, 4, 5, 13, 6, 7, 8, 9, 12, 10, 11};
    for (int i = 0; i < ids.length; i++) {
      assertEquals(i + 1, SectionOrder.of(ids[i]), "section " + ids[i]);
    }
  }
}
