package io.github.wasmrun.web.internal.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wasmrun.TrapCode;
import org.junit.jupiter.api.Test;

class TrapTextsTest {
  @Test
  void whatCalledTheGuestMeansNothing() {
    assertEquals(
        TrapCode.MEMORY_OUT_OF_BOUNDS,
        TrapTexts.code("Out of bounds memory access (evaluating 'table.f.apply(null, array)')"));
    assertEquals(
        TrapCode.NULL_REFERENCE,
        TrapTexts.code("struct.get to a null reference (evaluating 'f()')"));
  }
}
