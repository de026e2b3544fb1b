package io.github.wasmrun.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wasmrun.instruction.Immediates;
import io.github.wasmrun.instruction.Instructions;
import io.github.wasmrun.instruction.Opcodes;
import org.junit.jupiter.api.Test;

class InstructionCursorTest {
  private static InstructionCursor over(WasmBytes code) {
    return new InstructionCursor(new ByteReader(code.toArray(), new Problems()));
  }

  private static InstructionCursor first(WasmBytes code) {
    InstructionCursor cursor = over(code);
    cursor.next();
    assertEquals(code.length(), cursor.end());
    return cursor;
  }

  @Test
  void readsConstants() {
    assertEquals(-64, first(new WasmBytes().op(Opcodes.I32_CONST).s64(-64)).bits());
    for (long value : new long[] {0, -1, 63, 64, -65, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 62}) {
      assertEquals(value, first(new WasmBytes().op(Opcodes.I64_CONST).s64(value)).bits());
    }
    WasmBytes one = new WasmBytes().op(Opcodes.F64_CONST).fixed64(Double.doubleToLongBits(-1.5));
    assertEquals(-1.5, Double.longBitsToDouble(first(one).bits()));
    InstructionCursor vector = first(new WasmBytes().op(Opcodes.V128_CONST).fixed64(1).fixed64(-2));
    assertEquals(1, vector.bits());
    assertEquals(-2, vector.highBits());
  }

  @Test
  void readsAccesses() {
    InstructionCursor load =
        first(new WasmBytes().op(Opcodes.I64_LOAD32_U).u32(0x42).u32(7).u64(-1L));
    assertEquals(Opcodes.I64_LOAD32_U, load.opcode());
    assertEquals(2, load.align());
    assertEquals(7, load.index());
    assertEquals(-1L, load.offset());
    InstructionCursor lane =
        first(new WasmBytes().op(Opcodes.V128_LOAD8_LANE).u32(0).u32(300).u8(15));
    assertEquals(0, lane.index());
    assertEquals(300, lane.offset());
    assertEquals(15, lane.lane());
  }

  @Test
  void readsListsOfLabelsAndClauses() {
    InstructionCursor table = first(new WasmBytes().op(Opcodes.BR_TABLE).u8s(2, 5, 6, 7));
    assertEquals(3, table.count());
    assertEquals(5, table.label(0));
    assertEquals(7, table.label(2));
    InstructionCursor block =
        first(new WasmBytes().op(Opcodes.TRY_TABLE).u8s(0x7F, 2, 1, 9, 3, 2, 4));
    assertEquals(InstructionCursor.BLOCK_RESULT, block.blockType());
    assertEquals(0x7F, block.typeCode());
    assertEquals(2, block.count());
    assertEquals(1, block.catchKind(0));
    assertEquals(9, block.catchTag(0));
    assertEquals(3, block.catchLabel(0));
    assertEquals(2, block.catchKind(1));
    assertEquals(4, block.catchLabel(1));
  }

  @Test
  void readsTypes() {
    InstructionCursor select = first(new WasmBytes().op(Opcodes.SELECT_T).u8s(2, 0x63, 0x05, 0x7F));
    assertEquals(2, select.count());
    assertEquals(0x63, select.typeCode());
    assertEquals(0, select.heapCode());
    assertEquals(5, select.heapIndex());
    InstructionCursor cast = first(new WasmBytes().op(Opcodes.BR_ON_CAST).u8s(1, 3, 0x6E, 0x07));
    assertEquals(1, cast.castFlags());
    assertEquals(3, cast.index());
    assertEquals(0x6E, cast.heapCode());
    assertEquals(0, cast.heapCode2());
    assertEquals(7, cast.heapIndex2());
    InstructionCursor block = first(new WasmBytes().op(Opcodes.LOOP).s64(0x80));
    assertEquals(InstructionCursor.BLOCK_TYPE, block.blockType());
    assertEquals(0x80, block.index());
  }

  @Test
  void readsLanes() {
    WasmBytes code = new WasmBytes().op(Opcodes.I8X16_SHUFFLE);
    for (int i = 0; i < 16; i++) {
      code.u8(31 - i);
    }
    InstructionCursor shuffle = first(code);
    for (int i = 0; i < 16; i++) {
      assertEquals(31 - i, shuffle.lane(i));
    }
  }

  @Test
  void refusesWhatIsNoInstruction() {
    InstructionCursor cursor = over(new WasmBytes().u8s(0x01, 0xFD, 0x9A, 0x01));
    assertEquals(Opcodes.NOP, cursor.next());
    ModuleException unknown = assertThrows(ModuleException.class, cursor::next);
    assertEquals("illegal opcode 0x9a", unknown.getMessage());
    assertEquals(1, unknown.byteOffset());
    assertThrows(ModuleException.class, () -> over(new WasmBytes().u8(0x27)).next());
    assertThrows(ModuleException.class, () -> over(new WasmBytes()).next());
  }

  @Test
  void neverReadsBeyondTheEnd() {
    for (int opcode = 0; opcode < Opcodes.COUNT; opcode++) {
      if (Instructions.exists(opcode) && Instructions.immediates(opcode) != Immediates.NONE) {
        WasmBytes code = new WasmBytes().op(opcode);
        InstructionCursor cursor = over(code);
        ModuleException end = assertThrows(ModuleException.class, cursor::next);
        assertEquals("unexpected end", end.getMessage());
        assertEquals(code.length(), end.byteOffset());
      }
    }
  }
}
