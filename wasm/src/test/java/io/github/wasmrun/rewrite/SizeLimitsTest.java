package io.github.wasmrun.rewrite;

import static io.github.wasmrun.binary.ModuleBytes.leb;
import static io.github.wasmrun.binary.ModuleBytes.module;
import static io.github.wasmrun.binary.ModuleBytes.name;
import static io.github.wasmrun.binary.ModuleBytes.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.ModuleReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SizeLimitsTest {
  /** What a host makes of an exceeded limit. */
  private static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String limit;

    Exceeded(String limit, String message) {
      super(message);
      this.limit = limit;
    }
  }

  private record Sizes(int pages, long elements) {
    byte[] enforce(ModuleInfo info) {
      return SizeLimits.enforce(info, pages, elements, Exceeded::new);
    }
  }

  private static final Sizes DEFAULTS = new Sizes(65536, 0xFFFFFFFFL);
  private static final Sizes SMALL = new Sizes(10, 200);

  private static List<String> types(byte[] module, Sizes sizes) {
    ModuleInfo info = ModuleReader.read(sizes.enforce(ModuleReader.read(module)));
    return Stream.concat(info.tables().stream(), info.memories().stream())
        .map(Object::toString)
        .toList();
  }

  @Test
  void theDefaultsChangeNothing() {
    ModuleInfo info =
        ModuleReader.read(module(section(4, "01 70 00 00"), section(5, "01 01 01 80 80 04")));
    assertSame(info.bytes(), DEFAULTS.enforce(info));
  }

  @Test
  void maximaWithinTheLimitsChangeNothing() {
    ModuleInfo info =
        ModuleReader.read(module(section(4, "01 70 01 00 C8 01"), section(5, "01 01 01 0A")));
    assertSame(info.bytes(), SMALL.enforce(info));
  }

  @Test
  void maximaAreLoweredAndTheRestIsKept() {
    byte[] module =
        module(
            section(0, name("first")),
            section(4, "03 70 00 01 40 00 6F 01 02 80 08 D0 6F 0B 70 01 00 05"),
            section(0, name("second")),
            section(5, "03 00 01 01 02 0B 03 00 80 80 04"),
            section(7, "01" + name("m") + "02 01"),
            section(0, name("third")));
    assertEquals(
        List.of(
            "table 1..200 funcref",
            "table 2..200 externref",
            "table 0..5 funcref",
            "memory 1..10",
            "memory 2..10",
            "memory 0..10 shared"),
        types(module, SMALL));
    ModuleInfo rewritten = ModuleReader.read(SMALL.enforce(ModuleReader.read(module)));
    assertEquals(List.of("first", "second", "third"), rewritten.customSectionNames());
    assertEquals("m: memory 2..10", rewritten.exports().get(0).toString());
  }

  @Test
  void memoriesOf64BitsKeepToTheDefaultToo() {
    assertEquals(List.of("memory 1..65536 i64"), types(module(section(5, "01 04 01")), DEFAULTS));
  }

  @Test
  void importsAreLeftAlone() {
    byte[] module =
        module(
            section(2, "01" + name("") + name("") + "02 00" + leb(1000)), section(5, "01 00 01"));
    assertEquals(List.of("memory 1000..", "memory 1..10"), types(module, SMALL));
  }

  @Test
  void aStartAboveTheLimitIsRefused() {
    Exceeded memory =
        assertThrows(Exceeded.class, () -> types(module(section(5, "02 00 0A 00 0B")), SMALL));
    assertEquals("memory 1 starts with 11 pages, the limit is 10", memory.getMessage());
    assertEquals("maxMemoryPages", memory.limit);
    Exceeded table =
        assertThrows(Exceeded.class, () -> types(module(section(4, "01 70 00 C9 01")), SMALL));
    assertEquals("table 0 starts with 201 elements, the limit is 200", table.getMessage());
    assertEquals("maxTableElements", table.limit);
  }
}
