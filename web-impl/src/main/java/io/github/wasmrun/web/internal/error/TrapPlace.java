package io.github.wasmrun.web.internal.error;

import io.github.wasmrun.TrapCode;
import io.github.wasmrun.instruction.Opcodes;

/**
 * Tells a trap by its instruction, where the engine's text does not: SpiderMonkey says "index out
 * of bounds" for memories, arrays and most instructions of tables, and "integer overflow" for
 * divisions and conversions.
 */
public final class TrapPlace {
  private TrapPlace() {}

  /**
   * What happened, more exactly than SpiderMonkey says.
   *
   * @param code what its text means
   * @param message its text
   * @param module the bytes of the module
   * @param offset of the instruction; one that is not in the module changes nothing
   */
  public static TrapCode refine(TrapCode code, String message, byte[] module, int offset) {
    if (offset < 0 || offset >= module.length - 1) {
      return code;
    }
    int opcode = module[offset] & 0xFF;
    if (Opcodes.isPrefix(opcode)) {
      opcode = Opcodes.of(opcode, module[offset + 1]);
    }
    if (message.equals("index out of bounds")) {
      return bounds(opcode);
    }
    if (code == TrapCode.ARRAY_OUT_OF_BOUNDS) {
      // No segment has so many elements; V8 and SpiderMonkey look at the size first.
      return opcode == Opcodes.ARRAY_NEW_DATA
          ? TrapCode.MEMORY_OUT_OF_BOUNDS
          : opcode == Opcodes.ARRAY_NEW_ELEM ? TrapCode.TABLE_OUT_OF_BOUNDS : code;
    }
    return message.equals("integer overflow")
            && opcode >= Opcodes.I32_TRUNC_F32_S
            && opcode <= Opcodes.I64_TRUNC_F64_U
        ? TrapCode.INVALID_CONVERSION
        : code;
  }

  private static TrapCode bounds(int opcode) {
    if (opcode >= Opcodes.ARRAY_GET && opcode <= Opcodes.ARRAY_INIT_ELEM) {
      return TrapCode.ARRAY_OUT_OF_BOUNDS;
    }
    switch (opcode) {
      case Opcodes.CALL_INDIRECT:
      case Opcodes.RETURN_CALL_INDIRECT:
      case Opcodes.TABLE_GET:
      case Opcodes.TABLE_SET:
      case Opcodes.ARRAY_NEW_ELEM:
      case Opcodes.TABLE_INIT:
      case Opcodes.TABLE_COPY:
      case Opcodes.TABLE_FILL:
        return TrapCode.TABLE_OUT_OF_BOUNDS;
      default:
        return TrapCode.MEMORY_OUT_OF_BOUNDS;
    }
  }
}
