package io.github.wasmrun.component.model;

import static io.github.wasmrun.component.model.ComponentBytes.bytes;
import static io.github.wasmrun.component.model.ComponentBytes.component;
import static io.github.wasmrun.component.model.ComponentBytes.section;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.WasmBytes;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComponentReaderTest {
  private static WasmBytes text(String text) {
    return new WasmBytes().name(text);
  }

  /** One definition of each kind that does not need another one to be read. */
  private static byte[] everything() {
    WasmBytes out = component();
    out.section(0, text("note").u8s(1, 2, 3));
    out.section(1, WasmBytes.module());
    section(
        out, 2, bytes(0, 0, 1).all(text("env")).u8s(0x12, 0), bytes(1, 1).all(text("f")).u8s(0, 0));
    section(
        out,
        3,
        bytes(0x60, 1, 0x7F, 0),
        bytes(0, 0x50, 0, 0x5F, 0),
        bytes(0x50, 2, 1, 0x60, 0, 0, 3).all(text("g")).u8s(0, 0));
    out.section(4, component());
    section(out, 5, bytes(0, 0, 0), bytes(1, 1, 0).all(text("x")).u8s(1, 0));
    section(
        out,
        6,
        bytes(3, 0, 0).all(text("t")),
        bytes(0, 2, 1, 0).all(text("memory")),
        bytes(0, 0x11, 2, 1, 0));
    section(
        out,
        7,
        bytes(0x7F),
        bytes(0x72, 1).all(text("a")).u8(0x7D),
        bytes(0x71, 2).all(text("none")).u8s(0, 0).all(text("some")).u8s(1, 0x73, 0),
        bytes(0x70, 0),
        bytes(0x67, 0, 9),
        bytes(0x6F, 2, 0x7F, 1),
        bytes(0x6E, 1).all(text("r")),
        bytes(0x6D, 1).all(text("r")),
        bytes(0x6B, 0x64),
        bytes(0x6A, 0, 1, 0x73),
        bytes(0x69, 0),
        bytes(0x68, 0),
        bytes(0x66, 0),
        bytes(0x65, 1, 0x7F),
        bytes(0x63, 0x73, 0x79),
        bytes(0x43, 1).all(text("p")).u8s(0x7F, 0, 0x7F),
        bytes(0x41, 2, 3, 0).all(text("i")).u8s(3, 1, 4, 0).all(text("e")).u8s(5, 0),
        bytes(0x42, 1, 2, 3, 2, 1, 0),
        bytes(0x3F, 0x7F, 1, 0));
    section(
        out,
        8,
        bytes(0, 0, 0, 3, 0, 3, 0, 6, 0),
        bytes(1, 0, 0, 1, 2),
        bytes(9, 0, 0x73, 0),
        bytes(0x0A, 0x7F, 0),
        bytes(0x11, 0, 1),
        bytes(0x20, 0, 0));
    out.section(9, bytes(0, 1, 0, 1));
    section(
        out,
        10,
        bytes(2).all(text("k")).u8s(2, 0).all(text("a:b/c")).u8(2).all(text("id")).u8s(5, 0));
    section(
        out, 11, bytes(0).all(text("o")).u8s(1, 0, 1, 1, 0), bytes(1).all(text("p")).u8s(3, 0, 0));
    return out.toArray();
  }

  @Test
  void whatWasReadIsWrittenAsItWas() {
    byte[] bytes = everything();
    Component component = ComponentReader.read(bytes);
    assertEquals(12, component.sections().size());
    assertArrayEquals(bytes, ComponentWriter.write(component));
  }

  @Test
  void aSizeThatIsLongerThanNeededKeepsItsLength() {
    byte[] bytes = component().u8s(7, 0x81, 0x80, 0x80, 0x80, 0, 0).toArray();
    assertArrayEquals(bytes, ComponentWriter.write(ComponentReader.read(bytes)));
  }

  @Test
  void aDefinitionKnowsWhereItWas() {
    byte[] bytes = section(component(), 7, bytes(0x7F), bytes(0x70, 0)).toArray();
    Section section = ComponentReader.read(bytes).sections().get(0);
    assertEquals(11, section.offset(0));
    assertEquals(12, section.offset(1));
  }

  @Test
  void modulesAndComponentsAreToldApart() {
    assertTrue(ComponentReader.isComponent(component().toArray()));
    assertFalse(ComponentReader.isComponent(WasmBytes.module().toArray()));
    assertFalse(ComponentReader.isComponent(new byte[3]));
  }

  @Test
  void nestingHasALimit() {
    assertEquals(1, ComponentReader.read(ComponentBytes.nestedComponents(100)).sections().size());
    assertEquals(1, ComponentReader.read(ComponentBytes.nestedTypes(100)).sections().size());
    for (byte[] bytes :
        List.of(ComponentBytes.nestedComponents(10_000), ComponentBytes.nestedTypes(10_000))) {
      ModuleException e = assertThrows(ModuleException.class, () -> ComponentReader.read(bytes));
      assertTrue(e.getMessage().contains("nested too deep"), e.getMessage());
    }
  }

  @Test
  void countsAndLengthsThatLieAreRefusedBeforeMemoryIsTaken() {
    for (int id = 2; id <= 12; id++) {
      byte[] lie = component().u8s(id, 5, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F).toArray();
      assertThrows(ModuleException.class, () -> ComponentReader.read(lie));
      byte[] length = component().u8s(id, 0xFF, 0xFF, 0xFF, 0xFF, 0x07).toArray();
      assertThrows(ModuleException.class, () -> ComponentReader.read(length));
    }
  }

  @Test
  void eachPrefixAndEachChangedByteIsReadOrRefusedByOurError() {
    byte[] bytes = everything();
    for (int length = 0; length < bytes.length; length++) {
      readOrRefuse(java.util.Arrays.copyOf(bytes, length));
    }
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] changed = bytes.clone();
      for (int j = 0; j < 1 + i % 3; j++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      readOrRefuse(changed);
    }
  }

  private static void readOrRefuse(byte[] bytes) {
    try {
      Component component = ComponentReader.read(bytes);
      ComponentReader.read(ComponentWriter.write(component));
    } catch (ModuleException e) {
      assertTrue(e.byteOffset() >= 0 && e.byteOffset() <= bytes.length, e.getMessage());
    }
  }
}
