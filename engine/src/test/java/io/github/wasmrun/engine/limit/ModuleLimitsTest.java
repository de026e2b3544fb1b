package io.github.wasmrun.engine.limit;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.Modules;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ModuleLimitsTest {
  /** A table and a memory without maximum. */
  private static final ModuleInfo MODULE =
      Modules.read(HexFormat.of().parseHex("0061736d010000000404017000000503010001"));

  /** Offsets in a browser's stack are those of the module that it compiled. */
  @Test
  void theDefaultsChangeNoModule() {
    assertSame(MODULE.bytes(), ModuleLimits.enforce(MODULE, EngineConfig.DEFAULTS));
  }

  @Test
  void aLowerLimitBecomesPartOfTheModule() {
    assertNotSame(
        MODULE.bytes(),
        ModuleLimits.enforce(MODULE, EngineConfig.DEFAULTS.withMaxTableElements(0xFFFFFFFEL)));
    assertNotSame(
        MODULE.bytes(),
        ModuleLimits.enforce(MODULE, EngineConfig.DEFAULTS.withMaxMemoryPages(65535)));
  }
}
