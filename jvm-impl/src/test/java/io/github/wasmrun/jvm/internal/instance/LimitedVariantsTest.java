package io.github.wasmrun.jvm.internal.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Limits;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.engine.limit.Variants;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** How many compiled copies of a module there are. */
class LimitedVariantsTest {
  private static int copies(String sections) {
    byte[] bytes = HexFormat.of().parseHex("0061736d01000000" + sections);
    WasmModule module = Engine.create().compile(bytes);
    for (int pages = 1; pages < 40; pages++) {
      module.instantiate(Imports.none(), Limits.NONE.withMaxMemoryPages(pages).withFuel(10));
    }
    return ((GuestModule) module).variants().size();
  }

  @Test
  void sizesMakeOneCopyWhereTheModuleHasNoMemory() {
    assertEquals(1, copies(""));
  }

  @Test
  void sizesBeyondTheMaximumMakeNoMoreCopies() {
    assertEquals(3, copies("050401010103"));
  }

  @Test
  void fewCopiesAreKept() {
    assertTrue(copies("0503010001") <= Variants.MOST);
  }
}
