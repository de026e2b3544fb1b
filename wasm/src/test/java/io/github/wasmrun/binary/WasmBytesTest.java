package io.github.wasmrun.binary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
  void sectionsHaveAnOrder() {
    // The data count comes before the code, tags between memories and globals.
    int[] ids = {1, 2, 3, 4, 5, 13, 6, 7, 8, 9, 12, 10, 11};
    for (int i = 0; i < ids.length; i++) {
      assertEquals(i + 1, SectionOrder.of(ids[i]), "section " + ids[i]);
    }
  }
}
