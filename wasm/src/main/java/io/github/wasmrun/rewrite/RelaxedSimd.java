package io.github.wasmrun.rewrite;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.instruction.Instructions;

/** Finds instructions whose results differ between processors. */
public final class RelaxedSimd {
  private RelaxedSimd() {}

  /**
   * Whether the code of a module has instructions of relaxed SIMD.
   *
   * @param info a module whose code is valid
   */
  public static boolean in(ModuleInfo info) {
    return CodeScan.finds(info, opcode -> Instructions.feature(opcode) == Feature.RELAXED_SIMD);
  }
}
