package io.github.wasmrun.instruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.feature.Feature;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstructionsTest {
  private static final int INSTRUCTIONS = 575;

  private static Map<String, Integer> constants() throws IllegalAccessException {
    Map<String, Integer> constants = new HashMap<>();
    for (Field field : Opcodes.class.getFields()) {
      if (!field.getName().equals("COUNT")) {
        constants.put(field.getName(), field.getInt(null));
      }
    }
    return constants;
  }

  @Test
  void eachConstantHasTheNameOfTheTextFormat() throws IllegalAccessException {
    Map<String, Integer> constants = constants();
    assertEquals(INSTRUCTIONS, constants.size());
    for (Map.Entry<String, Integer> constant : constants.entrySet()) {
      String name = InstructionNames.name(constant.getValue());
      String expected =
          switch (constant.getKey()) {
            case "SELECT_T" -> "SELECT";
            case "REF_TEST_NULL" -> "REF_TEST";
            case "REF_CAST_NULL" -> "REF_CAST";
            default -> constant.getKey();
          };
      assertNotNull(name, constant.getKey());
      assertEquals(expected, name.toUpperCase(java.util.Locale.ROOT).replace('.', '_'));
    }
  }

  @Test
  void theColumnsHaveTheSameRows() throws IllegalAccessException {
    List<Integer> opcodes = new ArrayList<>(constants().values());
    for (int opcode = -1; opcode <= Opcodes.COUNT; opcode++) {
      boolean exists = opcodes.contains(opcode);
      assertEquals(exists, Instructions.exists(opcode), "opcode " + opcode);
      assertEquals(exists, Instructions.immediates(opcode) != null, "opcode " + opcode);
      assertEquals(exists, InstructionNames.name(opcode) != null, "opcode " + opcode);
    }
  }

  @Test
  void namesLeadToOpcodes() {
    for (int opcode = 0; opcode < Opcodes.COUNT; opcode++) {
      String name = InstructionNames.name(opcode);
      if (name != null) {
        int found = InstructionNames.opcode(name);
        assertTrue(
            found == opcode || name.equals(InstructionNames.name(found)) && found < opcode, name);
      }
    }
    assertEquals(-1, InstructionNames.opcode("i32.addd"));
    assertEquals(-1, InstructionNames.opcode("-"));
  }

  @Test
  void opcodesArePrefixesAndNumbers() {
    for (int opcode = 0; opcode < Opcodes.COUNT; opcode++) {
      int prefix = Opcodes.prefix(opcode);
      if (opcode < 0x100) {
        assertEquals(0, prefix);
        assertEquals(opcode, Opcodes.number(opcode));
      } else {
        assertTrue(Opcodes.isPrefix(prefix));
        assertEquals(opcode, Opcodes.of(prefix, Opcodes.number(opcode)));
      }
    }
    for (int prefix = 0xFB; prefix <= 0xFE; prefix++) {
      assertEquals(-1, Opcodes.of(prefix, -1));
      assertEquals(-1, Opcodes.of(prefix, 0x114));
    }
    assertEquals(0xFD, Opcodes.prefix(Opcodes.I8X16_SHUFFLE));
    assertEquals(13, Opcodes.number(Opcodes.I8X16_SHUFFLE));
  }

  @Test
  void namesAgreeWithSignatures() {
    for (int opcode = 0; opcode < Opcodes.COUNT; opcode++) {
      Signature signature = Instructions.exists(opcode) ? Instructions.signature(opcode) : null;
      String name = InstructionNames.name(opcode);
      if (signature != null && name != null && opcode != Opcodes.NOP) {
        String expected = SignatureOfName.of(name);
        assertEquals(expected, signature.toString(), name);
      }
    }
  }

  @Test
  void addressesAreWideForWideMemories() {
    Signature store = Instructions.signature(Opcodes.I32_STORE8);
    assertNotNull(store);
    assertEquals("[i32 i32] -> []", store.toString());
    assertEquals("[i64 i32] -> []", store.address64().toString());
    assertEquals("[i64 i32] -> []", store.address64().address64().toString());
    Signature add = Instructions.signature(Opcodes.I32_ADD);
    assertNotNull(add);
    assertEquals(add, add.address64());
  }

  @Test
  void widthsAreThoseOfTheNames() {
    assertEquals(0, Instructions.widthLog2(Opcodes.I64_LOAD8_U));
    assertEquals(2, Instructions.widthLog2(Opcodes.I64_ATOMIC_RMW32_XCHG_U));
    assertEquals(3, Instructions.widthLog2(Opcodes.V128_LOAD64_ZERO));
    assertEquals(4, Instructions.widthLog2(Opcodes.V128_STORE));
    assertEquals(-1, Instructions.widthLog2(Opcodes.I32_ADD));
    assertEquals(16, Instructions.lanes(Opcodes.I8X16_REPLACE_LANE));
    assertEquals(2, Instructions.lanes(Opcodes.F64X2_EXTRACT_LANE));
    assertEquals(8, Instructions.lanes(Opcodes.V128_STORE16_LANE));
  }

  @Test
  void featuresAreKnown() {
    assertNull(Instructions.feature(Opcodes.I32_ADD));
    assertNull(Instructions.feature(Opcodes.MEMORY_GROW));
    assertEquals(Feature.EXCEPTIONS, Instructions.feature(Opcodes.RETHROW));
    assertEquals(Feature.EXCEPTIONS_FINAL, Instructions.feature(Opcodes.TRY_TABLE));
    assertEquals(Feature.SIMD, Instructions.feature(Opcodes.V128_CONST));
    assertEquals(
        Feature.RELAXED_SIMD, Instructions.feature(Opcodes.I32X4_RELAXED_DOT_I8X16_I7X16_ADD_S));
    assertEquals(Feature.WIDE_ARITHMETIC, Instructions.feature(Opcodes.I64_ADD128));
    assertEquals(Feature.THREADS, Instructions.feature(Opcodes.ATOMIC_FENCE));
  }
}
