package io.github.wasmrun.rewrite;

import io.github.wasmrun.binary.InstructionCursor;
import io.github.wasmrun.instruction.Opcodes;

/** What must be known of a function body before it is changed: found in one pass over it. */
final class Labels {
  private boolean handlers;
  private boolean branchesOut;
  private int floats;
  private int depth;

  /** Looks at the instructions that {@code code} reads, up to the end of the body. */
  Labels(InstructionCursor code) {
    boolean ended = false;
    while (!ended) {
      int opcode = code.next();
      switch (opcode) {
        case Opcodes.TRY:
          handlers = true;
          depth++;
          break;
        case Opcodes.TRY_TABLE:
          handlers = true;
          for (int i = 0; i < code.count(); i++) {
            branch(code.catchLabel(i));
          }
          depth++;
          break;
        case Opcodes.BLOCK:
        case Opcodes.LOOP:
        case Opcodes.IF:
          depth++;
          break;
        case Opcodes.END:
        case Opcodes.DELEGATE:
          ended = depth == 0;
          depth--;
          break;
        case Opcodes.BR:
        case Opcodes.BR_IF:
        case Opcodes.BR_ON_NULL:
        case Opcodes.BR_ON_NON_NULL:
        case Opcodes.BR_ON_CAST:
        case Opcodes.BR_ON_CAST_FAIL:
          branch(code.index());
          break;
        case Opcodes.BR_TABLE:
          for (int i = 0; i < code.count(); i++) {
            branch(code.label(i));
          }
          break;
        default:
          floats |= NanResults.of(opcode);
          break;
      }
    }
  }

  private void branch(int label) {
    branchesOut |= label == depth;
  }

  /** Whether the body catches exceptions. */
  boolean hasHandlers() {
    return handlers;
  }

  /** Whether a branch leaves the function, other than {@code return}. */
  boolean branchOut() {
    return branchesOut;
  }

  /** The kinds of {@link NanResults} that the body computes. */
  int floats() {
    return floats;
  }

  /** Whether control never reaches the instruction after this one. */
  static boolean endsFlow(int opcode) {
    switch (opcode) {
      case Opcodes.UNREACHABLE:
      case Opcodes.BR:
      case Opcodes.BR_TABLE:
      case Opcodes.RETURN:
      case Opcodes.RETURN_CALL:
      case Opcodes.RETURN_CALL_INDIRECT:
      case Opcodes.RETURN_CALL_REF:
      case Opcodes.THROW:
      case Opcodes.THROW_REF:
      case Opcodes.RETHROW:
        return true;
      default:
        return false;
    }
  }
}
