package io.github.wasmrun.binary;

import static io.github.wasmrun.binary.ModuleBytes.BODY;
import static io.github.wasmrun.binary.ModuleBytes.FUNCTION;
import static io.github.wasmrun.binary.ModuleBytes.bytes;
import static io.github.wasmrun.binary.ModuleBytes.leb;
import static io.github.wasmrun.binary.ModuleBytes.module;
import static io.github.wasmrun.binary.ModuleBytes.name;
import static io.github.wasmrun.binary.ModuleBytes.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Each mistake with its text and its place. */
class ModuleReaderErrorsTest {
  private static void rejects(byte[] module, String message) {
    ModuleException error =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(10),
            () -> assertThrows(ModuleException.class, () -> ModuleReader.read(module)));
    assertEquals(message, error.getMessage() + " (at byte " + error.byteOffset() + ")");
    assertEquals(message, ModuleReader.validate(module).get(0).toString());
  }

  private static void rejectsExpression(String type, String expression, String message) {
    String first = section(1, "02 60 00 00 5F 01 64 00 00");
    rejects(module(first, section(6, "01" + type + "00" + expression)), message);
  }

  @Test
  void headers() {
    rejects(bytes(""), "unexpected end (at byte 0)");
    rejects(bytes("0061"), "unexpected end (at byte 2)");
    rejects(bytes("0061736D"), "unexpected end (at byte 4)");
    rejects(bytes("0061736C01000000"), "magic header not detected (at byte 0)");
    rejects(bytes("0061736D02000000"), "unknown binary version (at byte 4)");
    rejects(
        bytes("0061736D0D000100"),
        "a component, not a module: components are not supported (at byte 4)");
  }

  @Test
  void sections() {
    rejects(module("0E 00"), "malformed section id 14 (at byte 8)");
    rejects(
        module(section(5, "00"), section(5, "00")),
        "unexpected content after last section (at byte 11)");
    rejects(
        module(section(5, "00"), section(4, "00")),
        "unexpected content after last section (at byte 11)");
    rejects(module("01 64 00"), "length out of bounds: 100 bytes, 1 are left (at byte 9)");
    rejects(
        module("01 FFFFFFFF0F 00"),
        "length out of bounds: 4294967295 bytes, 1 are left (at byte 9)");
    rejects(module(section(5, "00 00")), "section size mismatch (at byte 11)");
    rejects(module(section(5, "02 00 00")), "unexpected end (at byte 13)");
    rejects(
        module(FUNCTION),
        "function and code section have inconsistent lengths: 1 and 0 (at byte 18)");
    rejects(
        module(BODY), "function and code section have inconsistent lengths: 0 and 1 (at byte 11)");
    rejects(
        module(section(12, "01")),
        "data count and data section have inconsistent lengths (at byte 11)");
  }

  @Test
  void countsThatLie() {
    rejects(
        module(section(1, "FFFFFFFF0F")),
        "length out of bounds: 4294967295 types, 0 bytes are left (at byte 10)");
    rejects(
        module(section(0, "FFFFFFFF0F")),
        "length out of bounds: 4294967295 bytes, 0 are left (at byte 10)");
    rejects(
        module(section(1, "01 4E FFFFFFFF0F")),
        "length out of bounds: 4294967295 types, 0 bytes are left (at byte 12)");
  }

  @Test
  void integers() {
    rejects(
        module(section(5, "80 80 80 80 80 00")), "integer representation too long (at byte 10)");
    rejects(module(section(5, "80 80 80 80 10")), "integer too large (at byte 10)");
    rejects(module(section(6, "01 7F 00 41 80 80 80 80 70 0B")), "integer too large (at byte 14)");
    rejects(
        module(section(5, "01 04 80 80 80 80 80 80 80 80 80 02")),
        "integer too large (at byte 12)");
  }

  @Test
  void names() {
    rejects(module(section(0, "01 80")), "malformed UTF-8 encoding (at byte 11)");
    rejects(module(section(7, "01 02 C0 80 00 00")), "malformed UTF-8 encoding (at byte 12)");
    rejects(
        module(FUNCTION, section(7, "02" + name("add") + "00 00" + name("add") + "00 00"), BODY),
        "duplicate export name add (at byte 27)");
  }

  @Test
  void types() {
    rejects(module(section(1, "01 40 00")), "malformed definition type (at byte 11)");
    rejects(module(section(1, "01 60 01 40 00")), "malformed value type (at byte 13)");
    rejects(module(section(1, "01 60 01 64 01 00")), "unknown type 1 (at byte 14)");
    rejects(module(section(1, "01 5F 01 7F 02")), "malformed mutability (at byte 14)");
    rejects(module(section(1, "01 50 01 00 5F 00")), "unknown type 0 (at byte 13)");
    rejects(
        module(section(1, "02 5F 00 50 01 00 5F 00")),
        "sub type 1 does not match super type 0 (at byte 13)");
    rejects(
        module(section(1, "02 50 00 5F 01 7F 00 50 01 00 5F 01 7E 00")),
        "sub type 1 does not match super type 0 (at byte 17)");
    rejects(
        module(section(1, "01 60" + leb(1001) + "7F".repeat(1001) + "00")),
        "too many parameters: 1001, the limit is 1000 (at byte 13)");
  }

  @Test
  void indexes() {
    rejects(module(section(3, "01 05")), "unknown type 5 (at byte 11)");
    rejects(
        module(section(1, "01 5F 00"), section(3, "01 00")),
        "type 0 is not a function type (at byte 16)");
    rejects(module(section(7, "01" + name("f") + "00 05")), "unknown function 5 (at byte 14)");
    rejects(module(section(7, "01" + name("f") + "03 01")), "unknown global 1 (at byte 14)");
    rejects(module(section(8, "FFFFFFFF0F")), "unknown function 4294967295 (at byte 10)");
    rejects(module(section(9, "01 00 41 00 0B 00")), "unknown table 0 (at byte 12)");
    rejects(module(section(11, "01 00 41 00 0B 00")), "unknown memory 0 (at byte 12)");
  }

  @Test
  void limits() {
    rejects(
        module(section(5, "01 01 02 01")),
        "size minimum must not be greater than maximum (at byte 11)");
    rejects(
        module(section(5, "01 00" + leb(65537))),
        "memory size must be at most 65536 pages (4GiB) (at byte 11)");
    rejects(
        module(section(5, "01 04" + leb((1L << 48) + 1))),
        "memory size must be at most 2^48 pages (at byte 11)");
    rejects(module(section(5, "01 02 01")), "shared memory must have maximum (at byte 11)");
    rejects(
        module(section(4, "01 70 00" + leb(1L << 32))),
        "table size must be at most 2^32-1 (at byte 12)");
    rejects(
        module(section(4, "01 64 70 00 01")),
        "type mismatch: a table of (ref func) needs an initial value (at byte 11)");
  }

  @Test
  void startAndTags() {
    String type = section(1, "01 60 00 01 7F");
    String function = section(2, "01" + name("") + name("") + "00 00");
    rejects(
        module(type, function, section(8, "00")),
        "start function must have no parameters and no results, has [] -> [i32] (at byte 24)");
    rejects(module(type, section(13, "01 00 00")), "non-empty tag result type (at byte 19)");
  }

  @Test
  void bodies() {
    rejects(
        module(FUNCTION, section(10, "01 08 01 FFFFFFFF0F 7F 0B")),
        "too many locals, the limit is 50000 (at byte 23)");
    rejects(
        module(FUNCTION, section(10, "01 0B 02 C0B802 7F C0B802 7F 01 0B")),
        "too many locals, the limit is 50000 (at byte 27)");
    rejects(
        module(FUNCTION, section(10, "01 06 01" + leb(50001) + "7F 0B")),
        "too many locals, the limit is 50000 (at byte 23)");
    rejects(module(FUNCTION, section(10, "01 02 00 01")), "END opcode expected (at byte 23)");
    rejects(module(FUNCTION, section(10, "01 00")), "unexpected end (at byte 22)");
  }

  @Test
  void constantExpressions() {
    rejectsExpression("7F", "0B", "type mismatch: expected i32, nothing is there (at byte 24)");
    rejectsExpression(
        "7F",
        "41 00 41 00 0B",
        "type mismatch: the constant expression leaves 2 values (at byte 28)");
    rejectsExpression("7F", "43 00000000 0B", "type mismatch: expected i32, got f32 (at byte 29)");
    rejectsExpression("7F", "41 00 41 00 6D 0B", "constant expression required (at byte 28)");
    rejectsExpression("7F", "23 00 0B", "unknown global 0 (at byte 25)");
    rejectsExpression("70", "D2 00 0B", "unknown function 0 (at byte 25)");
    rejectsExpression(
        "70", "D0 6F 0B", "type mismatch: expected funcref, got externref (at byte 26)");
    rejectsExpression(
        "64 01", "FB 01 01 0B", "type mismatch: a field has no default value (at byte 25)");
    rejectsExpression(
        "64 01",
        "D0 00 FB 00 01 0B",
        "type mismatch: expected (ref 0), got (ref null 0) (at byte 27)");
    rejectsExpression(
        "64 01", "FB 00 00 0B", "type mismatch: type 0 is no structure type (at byte 25)");
    rejectsExpression("7F", "41 00", "END opcode expected (at byte 26)");
  }

  @Test
  void mutableGlobalsAreNotConstant() {
    rejects(
        module(
            section(2, "01" + name("") + name("") + "03 7F 01"), section(6, "01 7F 00 23 00 0B")),
        "constant expression required: global 0 is mutable (at byte 22)");
  }

  @Test
  void segments() {
    String table = section(4, "01 6F 00 01");
    rejects(
        module(FUNCTION, table, section(9, "01 00 41 00 0B 01 00"), BODY),
        "type mismatch: elements of (ref func) for a table of externref (at byte 31)");
    rejects(module(section(9, "01 08")), "malformed elements segment kind (at byte 11)");
    rejects(module(section(9, "01 01 01 00")), "malformed element kind (at byte 12)");
    rejects(module(section(11, "01 03 00")), "malformed data segment kind (at byte 11)");
    rejects(
        module(section(11, "01 01 05 00")),
        "length out of bounds: 5 bytes, 1 are left (at byte 12)");
  }

  @Test
  void offsetsOfActiveSegmentsHaveTheTypeOfTheMemory() {
    rejects(
        module(section(5, "01 04 00"), section(11, "01 00 41 00 0B 00")),
        "type mismatch: expected i64, got i32 (at byte 19)");
    assertEquals(
        List.of(),
        ModuleReader.validate(module(section(5, "01 04 00"), section(11, "01 00 42 00 0B 00"))));
  }
}
