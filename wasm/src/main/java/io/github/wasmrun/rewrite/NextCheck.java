package io.github.wasmrun.rewrite;

import io.github.wasmrun.binary.InstructionCursor;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.instruction.Instructions;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.type.ExternKind;

/**
 * Finds the heads of loops where nobody has to look whether fuel is left: the code after them only
 * computes, and then starts another loop or calls a function of the module, which look. A guest
 * without fuel ends there, and has done nothing in between that anybody can see. The recursion of a
 * compiler that has made a loop of its last call is such a loop.
 */
final class NextCheck {
  private NextCheck() {}

  /**
   * Whether the next check comes before anything that may trap, jump, or change more than locals.
   *
   * @param code reads from the start of a loop's body on
   */
  static boolean comes(InstructionCursor code, ModuleInfo info) {
    while (true) {
      int opcode = code.next();
      switch (opcode) {
        case Opcodes.LOOP:
          return true;
        case Opcodes.CALL:
        case Opcodes.RETURN_CALL:
          return code.index() >= info.importCount(ExternKind.FUNC);
        case Opcodes.NOP:
        case Opcodes.BLOCK:
        case Opcodes.DROP:
        case Opcodes.SELECT:
        case Opcodes.LOCAL_GET:
        case Opcodes.LOCAL_SET:
        case Opcodes.LOCAL_TEE:
        case Opcodes.GLOBAL_GET:
          break;
        default:
          if (!Instructions.isScalar(opcode) || Instructions.trapsOnNumbers(opcode)) {
            return false;
          }
          break;
      }
    }
  }
}
