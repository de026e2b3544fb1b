package io.github.wasmrun.rewrite;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.InstructionCursor;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.Problems;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.type.TypeCodes;
import java.util.function.IntPredicate;

/** Looks for instructions. */
final class CodeScan {
  private static final int CODE = 10;

  private CodeScan() {}

  /**
   * Whether the code of a module has an instruction that is wanted.
   *
   * @param info a module whose code is valid
   * @param wanted gets opcodes
   */
  static boolean finds(ModuleInfo info, IntPredicate wanted) {
    for (ModuleInfo.Section section : info.sections()) {
      if (section.id() == CODE) {
        ByteReader in =
            new ByteReader(info.bytes(), section.offset(), section.length(), new Problems());
        int bodies = in.u32();
        for (int i = 0; i < bodies; i++) {
          int outer = in.enter(in.length());
          if (inBody(in, wanted)) {
            return true;
          }
          in.leave(outer);
        }
      }
    }
    return false;
  }

  private static boolean inBody(ByteReader in, IntPredicate wanted) {
    int runs = in.u32();
    for (int i = 0; i < runs; i++) {
      in.u32();
      int type = in.u8();
      if (type == TypeCodes.REF || type == TypeCodes.REF_NULL) {
        in.signed(33);
      }
    }
    InstructionCursor code = new InstructionCursor(in);
    int depth = 0;
    while (depth >= 0) {
      int opcode = code.next();
      if (wanted.test(opcode)) {
        return true;
      }
      switch (opcode) {
        case Opcodes.BLOCK:
        case Opcodes.LOOP:
        case Opcodes.IF:
        case Opcodes.TRY:
        case Opcodes.TRY_TABLE:
          depth++;
          break;
        case Opcodes.END:
        case Opcodes.DELEGATE:
          depth--;
          break;
        default:
          break;
      }
    }
    return false;
  }
}
