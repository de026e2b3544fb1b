package io.github.wasmrun.rewrite;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.type.ExternKind;

/** Finds modules whose functions take no time worth a look at the clock, whatever they get. */
public final class QuickCode {
  private static final int CODE = 10;

  /** A body runs at most once a call, so this is some microseconds. */
  private static final int MOST_BYTES = 4096;

  private QuickCode() {}

  /**
   * Whether each function of a module ends after a few steps: it is short and has no loops, no
   * calls, nothing that works on many elements and nothing that waits.
   *
   * @param info a module whose code is valid
   */
  public static boolean is(ModuleInfo info) {
    if (info.importCount(ExternKind.FUNC) > 0) {
      return false;
    }
    for (ModuleInfo.Section section : info.sections()) {
      if (section.id() == CODE && section.length() > MOST_BYTES) {
        return false;
      }
    }
    return !CodeScan.finds(info, QuickCode::mayTakeLong);
  }

  private static boolean mayTakeLong(int opcode) {
    switch (opcode) {
      case Opcodes.LOOP:
      case Opcodes.CALL:
      case Opcodes.CALL_INDIRECT:
      case Opcodes.CALL_REF:
      case Opcodes.RETURN_CALL:
      case Opcodes.RETURN_CALL_INDIRECT:
      case Opcodes.RETURN_CALL_REF:
      case Opcodes.MEMORY_ATOMIC_WAIT32:
      case Opcodes.MEMORY_ATOMIC_WAIT64:
        return true;
      default:
        return FuelCost.worksOnMany(opcode);
    }
  }
}
