package io.github.wasmrun.jvm.internal.endive.module;

import run.endive.wasm.WasmModule;
import run.endive.wasm.types.FunctionBody;
import run.endive.wasm.types.Instruction;

/** Finds tail calls: Endive's compiled functions leave them to who called the machine. */
public final class TailCalls {
  private TailCalls() {}

  public static boolean in(WasmModule module) {
    for (FunctionBody body : module.codeSection().functionBodies()) {
      for (Instruction instruction : body.instructions()) {
        switch (instruction.opcode()) {
          case RETURN_CALL:
          case RETURN_CALL_INDIRECT:
          case RETURN_CALL_REF:
            return true;
          default:
            break;
        }
      }
    }
    return false;
  }
}
