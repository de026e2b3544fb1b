package io.github.wasmrun.jvm.internal.endive.interpret;

import run.endive.runtime.ExecutionListener;
import run.endive.runtime.MStack;
import run.endive.runtime.WasmInterruptedException;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.FunctionBody;
import run.endive.wasm.types.Instruction;
import run.endive.wasm.types.OpCode;

/**
 * Looks whether the thread is interrupted before instructions with which an interpreted function
 * can run for long without a jump back: Endive looks only at jumps and calls.
 */
public final class LongInstructions implements ExecutionListener {
  public static final LongInstructions LISTENER = new LongInstructions();

  private LongInstructions() {}

  /** Whether there are such instructions; modules without them need not be listened to. */
  public static boolean in(WasmModule module) {
    for (FunctionBody body : module.codeSection().functionBodies()) {
      for (Instruction instruction : body.instructions()) {
        if (isLong(instruction.opcode())) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public void onExecution(Instruction instruction, MStack stack) {
    if (isLong(instruction.opcode()) && Thread.currentThread().isInterrupted()) {
      throw new WasmInterruptedException("Thread interrupted");
    }
  }

  private static boolean isLong(OpCode opcode) {
    switch (opcode) {
      case RETURN_CALL:
      case RETURN_CALL_INDIRECT:
      case RETURN_CALL_REF:
      case MEMORY_COPY:
      case MEMORY_FILL:
      case MEMORY_INIT:
      case TABLE_COPY:
      case TABLE_FILL:
      case TABLE_INIT:
      case TABLE_GROW:
      case ARRAY_COPY:
      case ARRAY_FILL:
      case ARRAY_INIT_DATA:
      case ARRAY_INIT_ELEM:
      case ARRAY_NEW:
      case ARRAY_NEW_DEFAULT:
      case ARRAY_NEW_DATA:
      case ARRAY_NEW_ELEM:
        return true;
      default:
        return false;
    }
  }
}
