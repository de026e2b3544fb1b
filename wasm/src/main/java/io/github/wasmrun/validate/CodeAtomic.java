package io.github.wasmrun.validate;

import io.github.wasmrun.type.ValType;
import java.util.List;

/** Validates the atomic instructions of threads. */
final class CodeAtomic {
  private static final int FENCE = 3;
  private static final int FIRST_LOAD = 0x10;
  private static final int FIRST_STORE = 0x17;
  private static final int FIRST_CHANGE = 0x1E;
  private static final int FIRST_EXCHANGE = 0x48;
  private static final int END = 0x4F;

  /** The types and the logarithms of the bytes of each row of seven instructions. */
  private static final String ROW = "i2l3i0i1l0l1l2";

  private CodeAtomic() {}

  static void instruction(CodeContext context, int opcode) {
    CodeStack stack = context.stack;
    if (opcode == FENCE) {
      if (context.in.u8() != 0) {
        throw context.in.malformed("zero byte expected", context.in.position());
      }
    } else if (opcode >= 0 && opcode < FENCE) {
      ValType address = context.access(opcode == 2 ? 3 : 2, true);
      ValType value = opcode == 2 ? ValType.I64 : ValType.I32;
      List<ValType> params =
          opcode == 0 ? List.of(address, value) : List.of(address, value, ValType.I64);
      stack.apply(params, List.of(ValType.I32));
    } else if (opcode >= FIRST_LOAD && opcode < END) {
      int at = (opcode - FIRST_LOAD) % 7 * 2;
      ValType type = CodeValidator.type(ROW.charAt(at));
      ValType address = context.access(ROW.charAt(at + 1) - '0', true);
      if (opcode < FIRST_STORE) {
        stack.apply(List.of(address), List.of(type));
      } else if (opcode < FIRST_CHANGE) {
        stack.apply(List.of(address, type), List.of());
      } else if (opcode < FIRST_EXCHANGE) {
        stack.apply(List.of(address, type), List.of(type));
      } else {
        stack.apply(List.of(address, type, type), List.of(type));
      }
    } else {
      throw context.stack.illegal(opcode);
    }
  }
}
