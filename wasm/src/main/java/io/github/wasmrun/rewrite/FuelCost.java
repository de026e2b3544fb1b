package io.github.wasmrun.rewrite;

import io.github.wasmrun.binary.InstructionCursor;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.instruction.Opcodes;

/**
 * What instructions cost in units of fuel: as in <a href="https://docs.wasmtime.dev">Wasmtime</a>,
 * one unit each; {@code nop}, {@code drop}, {@code block}, {@code loop}, {@code unreachable},
 * {@code return}, {@code else} and {@code end} nothing. Entering a function costs one unit. An
 * instruction that works on many elements costs one more for each byte, element or page; one that
 * fails to grow does not.
 */
final class FuelCost {
  /** The number of elements is an i32. */
  static final int LENGTH_32 = 1;

  /** The number of elements is an i64. */
  static final int LENGTH_64 = 2;

  private FuelCost() {}

  /** The units that an instruction costs, without those for its elements. */
  static int of(int opcode) {
    switch (opcode) {
      case Opcodes.NOP:
      case Opcodes.DROP:
      case Opcodes.BLOCK:
      case Opcodes.LOOP:
      case Opcodes.UNREACHABLE:
      case Opcodes.RETURN:
      case Opcodes.ELSE:
      case Opcodes.END:
        return 0;
      default:
        return 1;
    }
  }

  /**
   * The type of the number of elements, which is on top of the stack: {@link #LENGTH_32} or {@link
   * #LENGTH_64}; 0 for an instruction that costs the same for each operand.
   */
  static int length(ModuleInfo info, InstructionCursor code) {
    switch (code.opcode()) {
      case Opcodes.MEMORY_FILL:
      case Opcodes.MEMORY_GROW:
        return length(info.memories().get(code.index()).memory64());
      case Opcodes.MEMORY_COPY:
        return length(
            info.memories().get(code.index()).memory64()
                && info.memories().get(code.index2()).memory64());
      case Opcodes.TABLE_FILL:
      case Opcodes.TABLE_GROW:
        return length(info.tables().get(code.index()).table64());
      case Opcodes.TABLE_COPY:
        return length(
            info.tables().get(code.index()).table64()
                && info.tables().get(code.index2()).table64());
      default:
        return worksOnMany(code.opcode()) ? LENGTH_32 : 0;
    }
  }

  /** Whether an instruction works on a number of elements that it is given. */
  static boolean worksOnMany(int opcode) {
    switch (opcode) {
      case Opcodes.MEMORY_FILL:
      case Opcodes.MEMORY_GROW:
      case Opcodes.MEMORY_COPY:
      case Opcodes.MEMORY_INIT:
      case Opcodes.TABLE_FILL:
      case Opcodes.TABLE_GROW:
      case Opcodes.TABLE_COPY:
      case Opcodes.TABLE_INIT:
      case Opcodes.ARRAY_NEW:
      case Opcodes.ARRAY_NEW_DEFAULT:
      case Opcodes.ARRAY_NEW_DATA:
      case Opcodes.ARRAY_NEW_ELEM:
      case Opcodes.ARRAY_FILL:
      case Opcodes.ARRAY_COPY:
      case Opcodes.ARRAY_INIT_DATA:
      case Opcodes.ARRAY_INIT_ELEM:
        return true;
      default:
        return false;
    }
  }

  private static int length(boolean is64) {
    return is64 ? LENGTH_64 : LENGTH_32;
  }
}
