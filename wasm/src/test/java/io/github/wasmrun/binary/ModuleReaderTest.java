package io.github.wasmrun.binary;

import static io.github.wasmrun.binary.ModuleBytes.BODY;
import static io.github.wasmrun.binary.ModuleBytes.FUNCTION;
import static io.github.wasmrun.binary.ModuleBytes.custom;
import static io.github.wasmrun.binary.ModuleBytes.module;
import static io.github.wasmrun.binary.ModuleBytes.name;
import static io.github.wasmrun.binary.ModuleBytes.section;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.type.StructType;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ModuleReaderTest {
  @Test
  void anEmptyModuleHasNothing() {
    ModuleInfo info = ModuleReader.read(module());
    assertEquals(List.of(), info.imports());
    assertEquals(List.of(), info.exports());
    assertEquals(List.of(), info.sections());
    assertEquals(OptionalInt.empty(), info.start());
    assertEquals(List.of(), ModuleReader.validate(module()));
  }

  @Test
  void importsHaveTheirFullTypes() {
    ModuleInfo info =
        ModuleReader.read(
            module(
                section(1, "01 60 02 7F 7E 01 7D"),
                section(
                    2,
                    "07"
                        + (name("env") + name("f") + "00 00")
                        + (name("env") + name("t") + "01 70 01 01 0A")
                        + (name("env") + name("t64") + "01 6F 04 02")
                        + (name("env") + name("m") + "02 03 01 02")
                        + (name("env") + name("m64") + "02 05 00 80 80 04")
                        + (name("env") + name("g") + "03 7C 01")
                        + (name("") + name("ü") + "03 64 70 00"))));
    assertEquals(
        List.of(
            "env.f: func [i32 i64] -> [f32]",
            "env.t: table 1..10 funcref",
            "env.t64: table 2.. externref i64",
            "env.m: memory 1..2 shared",
            "env.m64: memory 0..65536 i64",
            "env.g: global mut f64",
            ".ü: global (ref func)"),
        info.imports().stream().map(Object::toString).toList());
    assertEquals(1, info.importCount(ExternKind.FUNC));
    assertEquals(2, info.importCount(ExternKind.TABLE));
    assertEquals(2, info.importCount(ExternKind.GLOBAL));
    assertEquals(0, info.importCount(ExternKind.TAG));
  }

  @Test
  void exportsHaveTheirFullTypesAndIndexes() {
    ModuleInfo info =
        ModuleReader.read(
            module(
                section(1, "02 60 00 00 60 01 7F 00"),
                section(2, "01" + name("a") + name("b") + "00 00"),
                section(3, "01 01"),
                section(4, "01 70 00 03"),
                section(5, "01 00 01"),
                section(13, "01 00 01"),
                section(6, "01 7E 00 42 07 0B"),
                section(
                    7,
                    "05"
                        + (name("f") + "00 01")
                        + (name("t") + "01 00")
                        + (name("m") + "02 00")
                        + (name("g") + "03 00")
                        + (name("e") + "04 00")),
                section(8, "00"),
                section(10, "01 02 00 0B")));
    assertEquals(
        List.of(
            "f: func [i32] -> []",
            "t: table 3.. funcref",
            "m: memory 1..",
            "g: global i64",
            "e: tag [i32]"),
        info.exports().stream().map(Object::toString).toList());
    assertArrayEquals(new int[] {1, 0, 0, 0, 0}, info.exportIndexes());
    assertEquals(OptionalInt.of(0), info.start());
  }

  @Test
  void typesOfAGroupReferToEachOther() {
    ModuleInfo info =
        ModuleReader.read(module(section(1, "02 4E 02 5F 01 64 01 00 5F 01 63 00 01 60 01 6E 00")));
    assertEquals(3, info.types().size());
    StructType first = (StructType) info.types().get(0).composite();
    assertEquals("struct (field (ref 1))", first.toString());
    assertEquals("(type 1 struct (field (mut (ref null 0))))", info.types().get(1).toString());
    assertEquals("(type 2 func [anyref] -> [])", info.types().get(2).toString());
  }

  @Test
  void sectionsAreListedWithTheirPlaces() {
    byte[] bytes = module(custom("a", "01 02"), section(5, "01 00 00"), custom("a", ""));
    ModuleInfo info = ModuleReader.read(bytes);
    assertEquals(
        List.of(
            new ModuleInfo.Section(0, "a", 12, 2),
            new ModuleInfo.Section(5, "", 16, 3),
            new ModuleInfo.Section(0, "a", 23, 0)),
        info.sections());
    assertEquals(List.of("a", "a"), info.customSectionNames());
    assertArrayEquals(new byte[] {1, 2}, info.customSections("a").get(0));
    assertEquals(0, info.customSections("a").get(1).length);
    assertTrue(info.customSections("b").isEmpty());
  }

  @Test
  void allFormsOfSegmentsAreRead() {
    ModuleInfo info =
        ModuleReader.read(
            module(
                FUNCTION,
                section(4, "01 70 00 01"),
                section(5, "01 00 01"),
                section(
                    9,
                    "08"
                        + "00 41 00 0B 01 00"
                        + "01 00 01 00"
                        + "02 00 41 00 0B 00 01 00"
                        + "03 00 01 00"
                        + "04 41 00 0B 01 D2 00 0B"
                        + "05 70 01 D0 70 0B"
                        + "06 00 41 00 0B 70 01 D0 70 0B"
                        + "07 6F 01 D0 6F 0B"),
                section(12, "03"),
                BODY,
                section(11, "03 00 41 00 0B 01 AA 01 00 02 00 41 00 0B 00")));
    assertEquals(
        List.of(1, 3, 4, 5, 9, 12, 10, 11),
        info.sections().stream().map(ModuleInfo.Section::id).toList());
  }

  @Test
  void constantExpressionsOfTheGarbageCollectedHeapAreValid() {
    ModuleReader.read(
        module(
            section(1, "02 5F 02 7F 00 78 01 5E 64 00 00"),
            section(
                6,
                "06"
                    + "64 00 00 41 01 41 02 FB 00 00 0B" // struct.new
                    + "63 00 00 23 00 0B" // global.get of an earlier global
                    + "64 01 00 23 00 23 00 FB 08 01 02 0B" // array.new_fixed
                    + "6C 00 41 07 FB 1C 0B" // ref.i31
                    + "6E 00 D0 6F FB 1A 0B" // any.convert_extern
                    + "7E 00 42 02 42 03 7E 0B"))); // i64.mul
  }

  @Test
  void validateListsEachMistake() {
    byte[] bytes =
        module(
            FUNCTION,
            section(5, "01 01 02 01"),
            section(6, "01 7F 00 42 00 0B"),
            section(7, "03" + name("a") + "00 00" + name("a") + "00 09" + name("b") + "02 07"),
            BODY);
    assertEquals(
        List.of(
            "size minimum must not be greater than maximum (at byte 21)",
            "type mismatch: expected i32, got i64 (at byte 31)",
            "duplicate export name a (at byte 39)",
            "unknown function 9 (at byte 42)",
            "unknown memory 7 (at byte 46)"),
        ModuleReader.validate(bytes).stream().map(Object::toString).toList());
  }

  @Test
  void validateStopsAtAMistakeOfTheFormat() {
    byte[] bytes = module(section(3, "01 05"), section(5, "01 F0"), section(8, "00"));
    assertEquals(
        List.of("unknown type 5 (at byte 11)", "malformed limits flags (at byte 15)"),
        ModuleReader.validate(bytes).stream().map(Object::toString).toList());
  }

  @Test
  void validateListsAThousandMistakesAtMost() {
    byte[] bytes = module(section(3, ModuleBytes.leb(5000) + "05".repeat(5000)));
    assertEquals(1000, ModuleReader.validate(bytes).size());
  }
}
