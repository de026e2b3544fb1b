package io.github.wasmrun.engine.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wasmrun.LimitException;
import org.junit.jupiter.api.Test;

class HostLimitsTest {
  @Test
  void asMuchAsIsAllowedIsTaken() {
    HostLimits.checkPages(65536, 65536);
    HostLimits.checkPages(0, 0);
    HostLimits.checkElements(3, 3);
  }

  @Test
  void oneMoreIsRefused() {
    LimitException pages = assertThrows(LimitException.class, () -> HostLimits.checkPages(4, 3));
    assertEquals("maxMemoryPages", pages.limit());
    assertEquals("memory of 4 pages: at most 3 are allowed", pages.getMessage());
    LimitException elements =
        assertThrows(LimitException.class, () -> HostLimits.checkElements(1, 0));
    assertEquals("maxTableElements", elements.limit());
    assertEquals("table of 1 elements: at most 0 are allowed", elements.getMessage());
  }

  @Test
  void numbersAreUnsigned() {
    LimitException error =
        assertThrows(LimitException.class, () -> HostLimits.checkElements(-1, Long.MAX_VALUE));
    assertEquals(
        "table of 18446744073709551615 elements: at most 9223372036854775807 are allowed",
        error.getMessage());
  }
}
