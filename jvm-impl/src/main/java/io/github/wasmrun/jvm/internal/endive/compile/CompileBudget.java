package io.github.wasmrun.jvm.internal.endive.compile;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.AnnotatedInstruction;
import run.endive.wasm.types.ExternalType;
import run.endive.wasm.types.FunctionBody;
import run.endive.wasm.types.OpCode;

/**
 * What Endive's compiler is not given: it takes time or memory that grows with the square of these
 * numbers, or recurses. A small module could stop {@code compile} for minutes.
 */
public final class CompileBudget {
  private static final int MOST_IMPORTS = 2_000;
  private static final int MOST_TYPES = 4_000;

  /** A body with more instructions has no room in a method of Java, with few exceptions. */
  private static final int MOST_INSTRUCTIONS = 30_000;

  private static final int MOST_LOCALS = 4_000;
  private static final int MOST_HANDLERS = 60;

  /**
   * For the depths of all instructions of a body in sum: a switch of 2,800 cases, as in sightglass,
   * has 59 million and takes some seconds.
   */
  private static final long MOST_DEPTHS = 80_000_000;

  private CompileBudget() {}

  /** Why a module is not compiled at all; null if it is. */
  public static @Nullable String refusal(WasmModule module) {
    if (module.importSection().count(ExternalType.FUNCTION) > MOST_IMPORTS) {
      return "Endive's compiler takes too long with so many imports";
    }
    return module.typeSection().subTypeCount() > MOST_TYPES
        ? "Endive's compiler takes too long with so many types"
        : null;
  }

  /** The functions that are too long, by their index. */
  static Set<Integer> tooLong(WasmModule module) {
    Set<Integer> found = new HashSet<>();
    int imported = module.importSection().count(ExternalType.FUNCTION);
    for (int i = 0; i < module.codeSection().functionBodyCount(); i++) {
      FunctionBody body = module.codeSection().getFunctionBody(i);
      if (body.instructions().size() > MOST_INSTRUCTIONS) {
        found.add(imported + i);
      }
    }
    return found;
  }

  /** The functions with too many locals or too deep blocks, by their index. */
  static Set<Integer> tooComplex(WasmModule module) {
    Set<Integer> found = new HashSet<>();
    int imported = module.importSection().count(ExternalType.FUNCTION);
    for (int i = 0; i < module.codeSection().functionBodyCount(); i++) {
      FunctionBody body = module.codeSection().getFunctionBody(i);
      if (body.localTypes().size() > MOST_LOCALS || isTooDeep(body)) {
        found.add(imported + i);
      }
    }
    return found;
  }

  private static boolean isTooDeep(FunctionBody body) {
    long depths = 0;
    int handlers = 0;
    for (AnnotatedInstruction instruction : body.instructions()) {
      depths += (long) instruction.depth() * Math.max(1, instruction.operandCount());
      if (instruction.opcode() == OpCode.TRY_TABLE) {
        handlers++;
      }
      if (depths > MOST_DEPTHS || handlers > MOST_HANDLERS) {
        return true;
      }
    }
    return false;
  }
}
