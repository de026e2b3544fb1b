package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.spi.Checks;
import run.endive.wasm.MalformedException;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.AnnotatedInstruction;
import run.endive.wasm.types.FunctionBody;

/** What Endive's validation of function bodies leaves out. */
final class BodyChecks {
  private static final int VECTOR_PREFIX = 0xFD;

  private BodyChecks() {}

  /**
   * Checks all bodies of a module.
   *
   * @param bytes what the module was parsed from
   * @throws CompileException if one of them is not valid
   * @throws UnsupportedFeatureException if one of them has vector instructions: Endive's parser
   *     knows them, its machines do not
   */
  static void check(EndiveEngine engine, WasmModule module, byte[] bytes) {
    for (FunctionBody body : module.codeSection().functionBodies()) {
      int open = 1;
      for (AnnotatedInstruction instruction : body.instructions()) {
        if (instruction.opcode().opcode() >>> 8 == VECTOR_PREFIX) {
          throw engine.lack(Feature.SIMD, "the code has vector instructions");
        }
        switch (instruction.opcode()) {
          case BLOCK:
          case LOOP:
          case IF:
          case TRY_TABLE:
            open++;
            break;
          case END:
            open--;
            break;
          case BR_TABLE:
            checkTargets(instruction, bytes);
            break;
          default:
            break;
        }
      }
      if (open != 0) {
        throw invalid("END opcode expected");
      }
    }
  }

  /** Endive reads a number of targets of 2^31 or more as none. */
  private static void checkTargets(AnnotatedInstruction instruction, byte[] bytes) {
    long count = 0;
    int position = instruction.address();
    int shift = 0;
    do {
      position++;
      count |= (long) (bytes[position] & 0x7F) << shift;
      shift += 7;
    } while (bytes[position] < 0);
    if (count != instruction.operandCount() - 1) {
      throw invalid("branch table of " + count + " targets");
    }
  }

  private static CompileException invalid(String detail) {
    return Checks.invalidCode(detail, new MalformedException(detail));
  }
}
