package io.github.wasmrun.web.internal.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wasmrun.TrapCode;
import org.junit.jupiter.api.Test;

class TrapPlaceTest {
  /**
   * i32.load, call_indirect, return_call_indirect, table.init, memory.copy, array.get, i32.div_s,
   * i64.trunc_f64_u.
   */
  private static final byte[] CODE = {
    0x28, 0x11, 0, 0x13, 0, (byte) 0xFC, 12, (byte) 0xFC, 10, (byte) 0xFB, 11, 0x6D, (byte) 0xB1, 0
  };

  private static TrapCode bounds(int offset) {
    return TrapPlace.refine(TrapCode.MEMORY_OUT_OF_BOUNDS, "index out of bounds", CODE, offset);
  }

  private static TrapCode overflow(int offset) {
    return TrapPlace.refine(TrapCode.INTEGER_OVERFLOW, "integer overflow", CODE, offset);
  }

  @Test
  void tellsTablesAndArraysFromMemoriesByTheInstruction() {
    assertEquals(TrapCode.MEMORY_OUT_OF_BOUNDS, bounds(0));
    assertEquals(TrapCode.TABLE_OUT_OF_BOUNDS, bounds(1));
    assertEquals(TrapCode.TABLE_OUT_OF_BOUNDS, bounds(3));
    assertEquals(TrapCode.TABLE_OUT_OF_BOUNDS, bounds(5));
    assertEquals(TrapCode.MEMORY_OUT_OF_BOUNDS, bounds(7));
    assertEquals(TrapCode.ARRAY_OUT_OF_BOUNDS, bounds(9));
  }

  @Test
  void tellsConversionsFromDivisionsByTheInstruction() {
    assertEquals(TrapCode.INTEGER_OVERFLOW, overflow(11));
    assertEquals(TrapCode.INVALID_CONVERSION, overflow(12));
  }

  @Test
  void anUnknownPlaceOrTextChangesNothing() {
    assertEquals(TrapCode.MEMORY_OUT_OF_BOUNDS, bounds(-1));
    assertEquals(TrapCode.MEMORY_OUT_OF_BOUNDS, bounds(CODE.length));
    assertEquals(TrapCode.MEMORY_OUT_OF_BOUNDS, bounds(Integer.MAX_VALUE));
    assertEquals(
        TrapCode.UNREACHABLE,
        TrapPlace.refine(TrapCode.UNREACHABLE, "unreachable executed", CODE, 1));
  }
}
