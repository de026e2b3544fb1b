package io.github.wasmrun.binary;

import static io.github.wasmrun.binary.ModuleBytes.custom;
import static io.github.wasmrun.binary.ModuleBytes.module;
import static io.github.wasmrun.binary.ModuleBytes.name;
import static io.github.wasmrun.binary.ModuleBytes.section;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameSectionTest {
  private static final String MODULE = section(0, name("mod"));
  private static final String FUNCTIONS = section(1, "02 00" + name("first") + "05" + name("fünf"));

  private static ModuleInfo read(String... parts) {
    return ModuleReader.read(module(custom("name", String.join("", parts))));
  }

  @Test
  void namesOfModuleAndFunctions() {
    ModuleInfo info = read(MODULE, FUNCTIONS);
    assertEquals(Optional.of("mod"), info.moduleName());
    assertEquals(Optional.of("first"), info.functionName(0));
    assertEquals(Optional.of("fünf"), info.functionName(5));
    assertEquals(Optional.empty(), info.functionName(1));
  }

  @Test
  void otherPartsArePassedOver() {
    ModuleInfo info = read(section(7, "01 02 03"), FUNCTIONS, section(2, "00"));
    assertEquals(Optional.empty(), info.moduleName());
    assertEquals(Optional.of("first"), info.functionName(0));
  }

  @Test
  void noNameSectionMeansNoNames() {
    ModuleInfo info = ModuleReader.read(module(custom("other", MODULE)));
    assertEquals(Optional.empty(), info.moduleName());
    assertEquals(Optional.empty(), info.functionName(0));
  }

  @Test
  void whatIsMalformedIsNotThere() {
    assertEquals(Optional.empty(), read("00 05 03 6D").moduleName());
    assertEquals(Optional.empty(), read("00 02 01 FF").moduleName());
    assertEquals(Optional.empty(), read("00 00").moduleName());
    assertEquals(Optional.empty(), read("80").moduleName());
    assertEquals(Optional.empty(), read("01 05 FFFFFFFF0F").functionName(3));
    assertEquals(Optional.of("a"), read("01 06 02 00" + name("a") + "01 05").functionName(0));
    assertEquals(Optional.empty(), read("01 06 02 00" + name("a") + "01 05").functionName(1));
  }
}
