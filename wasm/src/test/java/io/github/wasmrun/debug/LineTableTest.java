package io.github.wasmrun.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.ModuleReader;
import io.github.wasmrun.binary.WasmBytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineTableTest {
  private static final int DIRECTORY = 2;
  private static final int PATH = 1;
  private static final int UDATA = 0x0F;
  private static final int STRP = 0x0E;
  private static final int LINE_STRP = 0x1F;
  private static final int STRING = 0x08;

  /** Two functions of 20 bytes; the code section starts with their number. */
  private static WasmBytes code() {
    WasmBytes body = new WasmBytes().u8(0);
    for (int i = 0; i < 18; i++) {
      body.u8(0x01);
    }
    body.u8(0x0B);
    return WasmBytes.module()
        .section(1, new WasmBytes().u8s(1, 0x60, 0, 0))
        .section(3, new WasmBytes().u8s(2, 0, 0))
        .section(10, new WasmBytes().u8(2).sized(body).sized(body));
  }

  private static WasmBytes custom(WasmBytes module, String name, byte[] contents) {
    return module.section(0, new WasmBytes().name(name).all(contents, 0, contents.length));
  }

  private static int codeStart(ModuleInfo info) {
    return info.sections().stream().filter(s -> s.id() == 10).findFirst().get().offset();
  }

  private static ModuleInfo module(WasmBytes... units) {
    WasmBytes all = new WasmBytes();
    for (WasmBytes unit : units) {
      all.all(unit);
    }
    WasmBytes module = custom(code(), ".debug_line", all.toArray());
    custom(module, ".debug_line_str", texts("/build\0lib/src\0deep.rs\0"));
    return ModuleReader.read(custom(module, ".debug_str", texts("x\0main.c\0")).toArray());
  }

  private static byte[] texts(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static WasmBytes unit(int version, WasmBytes tables, WasmBytes program) {
    WasmBytes header = new WasmBytes().u8(1);
    if (version >= 4) {
      header.u8(1);
    }
    header.u8s(1, -3 & 0xFF, 12, 13).u8s(0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1).all(tables);
    WasmBytes rest = new WasmBytes().u8s(version, 0);
    if (version == 5) {
      rest.u8s(4, 0);
    }
    rest.fixed32(header.length()).all(header).all(program);
    return new WasmBytes().fixed32(rest.length()).all(rest);
  }

  private static WasmBytes tables4() {
    WasmBytes tables = new WasmBytes();
    tables.all(texts("src\0/usr/include\0\0"), 0, 18);
    tables.all(texts("a.c\0"), 0, 4).u8s(1, 0, 0).all(texts("b.h\0"), 0, 4).u8s(2, 0, 0);
    return tables.all(texts("c.c\0"), 0, 4).u8s(0, 0, 0).u8(0);
  }

  private static WasmBytes tables5() {
    WasmBytes tables = new WasmBytes();
    tables.u8s(1, PATH, LINE_STRP).u8(2).fixed32(0).fixed32(7);
    tables.u8s(2, PATH, STRP, DIRECTORY, UDATA).u8(2).fixed32(2).u8(0).fixed32(2).u8(1);
    return tables;
  }

  /** From {@code address} on: line 10 of file 1, 4 bytes later line 12 of {@code file}. */
  private static WasmBytes program(int address, int file) {
    WasmBytes program = new WasmBytes().u8s(0, 5, 2).fixed32(address);
    program.u8s(3, 9, 1); // line 10
    program.u8s(5, 3, 4, file); // column 3 of another file
    program.u8(13 + (2 + 3) + 12 * 4); // special: two lines and four bytes on
    return program.u8s(2, 6, 0, 1, 1); // six bytes more, the end
  }

  private static String at(ModuleInfo info, int address) {
    return LineTable.of(info).at(codeStart(info) + address).map(Object::toString).orElse("-");
  }

  @Test
  void versionFourAndOlder() {
    for (int version = 2; version <= 4; version++) {
      ModuleInfo info = module(unit(version, tables4(), program(5, 2)));
      assertEquals("-", at(info, 4));
      assertEquals("src/a.c:10", at(info, 5));
      assertEquals("src/a.c:10", at(info, 8));
      assertEquals("/usr/include/b.h:12:3", at(info, 9));
      assertEquals("/usr/include/b.h:12:3", at(info, 14));
      assertEquals("-", at(info, 15));
    }
    assertEquals("c.c:12:3", at(module(unit(4, tables4(), program(5, 3))), 10));
  }

  @Test
  void versionFive() {
    ModuleInfo info = module(unit(5, tables5(), program(5, 0)));
    assertEquals("/build/lib/src/main.c:10", at(info, 6));
    assertEquals("/build/main.c:12:3", at(info, 10));
  }

  @Test
  void textsInPlace() {
    WasmBytes tables = new WasmBytes().u8s(1, PATH, STRING).u8(1).all(texts("d\0"), 0, 2);
    tables.u8s(1, PATH, STRING).u8(2).all(texts("one.c\0C:\\two.c\0"), 0, 15);
    ModuleInfo info = module(unit(5, tables, program(5, 0)));
    assertEquals("C:\\two.c:10", at(info, 6));
  }

  @Test
  void severalProgramsInAnyOrder() {
    ModuleInfo info = module(unit(4, tables4(), program(20, 2)), unit(5, tables5(), program(5, 0)));
    assertEquals("/build/lib/src/main.c:10", at(info, 6));
    assertEquals("src/a.c:10", at(info, 21));
  }

  /** Linkers set the addresses of functions that they leave out to 0 or -1. */
  @Test
  void functionsThatWereLeftOut() {
    ModuleInfo info =
        module(
            unit(
                4,
                tables4(),
                new WasmBytes().all(program(0, 2)).all(program(-1, 2)).all(program(5, 2))));
    assertEquals("-", at(info, 2));
    assertEquals("src/a.c:10", at(info, 6));
  }

  @Test
  void nothingThere() {
    assertTrue(LineTable.of(ModuleReader.read(code().toArray())).isEmpty());
    assertEquals(
        Optional.empty(), LineTable.of(ModuleReader.read(WasmBytes.module().toArray())).at(8));
  }

  @Test
  void unknownVersionsAndNamesThatAreNotThere() {
    assertEquals("-", at(module(unit(9, tables4(), program(5, 2))), 6));
    ModuleInfo info = module(unit(9, tables4(), program(5, 2)), unit(4, tables4(), program(5, 2)));
    assertEquals("src/a.c:10", at(info, 6));
    assertEquals("-", at(module(unit(4, tables4(), program(5, 77))), 10));
  }

  /** A table that claims four thousand million entries without a byte for any. */
  @Test
  void countsThatLie() {
    WasmBytes tables = new WasmBytes().u8(0).u32(-1).u8s(1, PATH, LINE_STRP).u32(-1);
    WasmBytes unit = unit(5, tables, program(5, 0));
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals("-", at(module(unit), 6)));
  }

  @Test
  void whatIsMalformedNeverFails() {
    byte[] good =
        new WasmBytes()
            .all(unit(4, tables4(), program(5, 2)))
            .all(unit(5, tables5(), program(20, 0)))
            .toArray();
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] bad = good.clone();
      for (int j = random.nextInt(4); j >= 0; j--) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      }
      WasmBytes part = new WasmBytes().all(bad, 0, 1 + random.nextInt(bad.length));
      ModuleInfo info = module(part);
      LineTable table = LineTable.of(info);
      for (int address = -2; address < 45; address++) {
        table.at(codeStart(info) + address);
      }
    }
  }
}
