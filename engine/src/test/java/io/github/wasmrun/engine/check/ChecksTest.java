package io.github.wasmrun.engine.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wasmrun.type.MemoryType;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ChecksTest {
  private static void outside(Executable code, String message) {
    assertEquals(message, assertThrows(IndexOutOfBoundsException.class, code).getMessage());
  }

  @Test
  void aRangeMayEndWhereTheMemoryEnds() {
    Checks.memoryRange(0, 65536, 65536);
    Checks.memoryRange(65536, 0, 65536);
    outside(
        () -> Checks.memoryRange(65535, 2, 65536),
        "access of 2 bytes at address 65535 is out of bounds: the memory has 65536 bytes");
    outside(
        () -> Checks.memoryRange(65536, 1, 65536),
        "access of 1 byte at address 65536 is out of bounds: the memory has 65536 bytes");
  }

  @Test
  void sumsDoNotWrap() {
    outside(
        () -> Checks.memoryRange(-1, 2, 65536),
        "access of 2 bytes at address 18446744073709551615 is out of bounds: the memory has 65536"
            + " bytes");
    outside(
        () -> Checks.memoryRange(1, Long.MAX_VALUE, 65536),
        "access of 9223372036854775807 bytes at address 1 is out of bounds: the memory has 65536"
            + " bytes");
    outside(
        () -> Checks.arrayRange(Integer.MAX_VALUE, 1, 3),
        "1 bytes from index 2147483647 on are out of bounds: the array has 3");
    outside(
        () -> Checks.tableRange(Long.MAX_VALUE, 1, 3),
        "index 9223372036854775807 is out of bounds: the table has 3 elements");
  }

  @Test
  void aMemoryHasAtMost65536Pages() {
    Checks.memoryType(new MemoryType(65536, OptionalLong.of(65536), false, false));
    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class,
            () -> Checks.memoryType(new MemoryType(65537, OptionalLong.empty(), false, false)));
    assertEquals("memory 65537..: a memory has at most 65536 pages", error.getMessage());
  }
}
