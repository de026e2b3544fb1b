package io.github.wasmrun.jvm.internal.endive.module;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.type.FuncType;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.FunctionBody;
import run.endive.wasm.types.Instruction;

/** Finds modules that have to do with structures and arrays, other than passing them on. */
public final class Objects {
  private static final int PREFIX = 0xFB;

  private Objects() {}

  /** Whether a module can make objects, or look what one is. */
  public static boolean in(ModuleInfo info, WasmModule module) {
    if (info.types().stream().anyMatch(type -> !(type.composite() instanceof FuncType))) {
      return true;
    }
    for (FunctionBody body : module.codeSection().functionBodies()) {
      for (Instruction instruction : body.instructions()) {
        if (instruction.opcode().opcode() >>> 8 == PREFIX) {
          return true;
        }
      }
    }
    return false;
  }
}
