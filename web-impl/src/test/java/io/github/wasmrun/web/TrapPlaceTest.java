package io.github.wasmrun.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wasmrun.TrapCode;
import org.junit.jupiter.api.Test;

class TrapPlaceTest {
  /** i32.load, call_indirect, return_call_indirect, table.init, memory.copy, array.get. */
  private static final byte[] CODE = {
    0x28, 0x11, 0, 0x13, 0, (byte) 0xFC, 12, (byte) 0xFC, 10, (byte) 0xFB, 11, 0
  };

  @Test
  void tellsTablesAndArraysFromMemoriesByTheInstruction() {
    assertEquals(TrapCode.MEMORY_OUT_OF_BOUNDS, TrapPlace.bounds(CODE, 0));
    assertEquals(TrapCode.TABLE_OUT_OF_BOUNDS, TrapPlace.bounds(CODE, 1));
    assertEquals(TrapCode.TABLE_OUT_OF_BOUNDS, TrapPlace.bounds(CODE, 3));
    assertEquals(TrapCode.TABLE_OUT_OF_BOUNDS, TrapPlace.bounds(CODE, 5));
    assertEquals(TrapCode.MEMORY_OUT_OF_BOUNDS, TrapPlace.bounds(CODE, 7));
    assertEquals(TrapCode.ARRAY_OUT_OF_BOUNDS, TrapPlace.bounds(CODE, 9));
  }

  @Test
  void anUnknownPlaceIsAMemory() {
    assertEquals(TrapCode.MEMORY_OUT_OF_BOUNDS, TrapPlace.bounds(CODE, -1));
    assertEquals(TrapCode.MEMORY_OUT_OF_BOUNDS, TrapPlace.bounds(CODE, CODE.length));
    assertEquals(TrapCode.MEMORY_OUT_OF_BOUNDS, TrapPlace.bounds(CODE, 1L << 40));
  }
}
