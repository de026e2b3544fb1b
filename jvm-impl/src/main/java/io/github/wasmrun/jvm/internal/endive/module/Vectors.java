package io.github.wasmrun.jvm.internal.endive.module;

import io.github.wasmrun.instruction.Opcodes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.AnnotatedInstruction;
import run.endive.wasm.types.ExternalType;
import run.endive.wasm.types.FunctionBody;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.Global;
import run.endive.wasm.types.GlobalImport;
import run.endive.wasm.types.ValType;

/** Finds what Endive's compiler cannot translate: vectors, which its interpreter runs. */
public final class Vectors {
  private static final int PREFIX = Opcodes.prefix(Opcodes.V128_CONST);

  private Vectors() {}

  /** Whether vectors are among the types of functions, blocks and globals of a module. */
  public static boolean inTypes(WasmModule module) {
    // The section makes a new array of all its types each time.
    for (FunctionType type : module.typeSection().types()) {
      if (type != null && (isVector(type.params()) || isVector(type.returns()))) {
        return true;
      }
    }
    for (Global global : module.globalSection().globals()) {
      if (global.valueType().equals(ValType.V128)) {
        return true;
      }
    }
    return module.importSection().stream()
        .anyMatch(imp -> imp instanceof GlobalImport global && global.type().equals(ValType.V128));
  }

  private static boolean isVector(List<ValType> types) {
    return types.contains(ValType.V128);
  }

  /** The functions with vectors in their bodies, by their index. */
  public static Set<Integer> functions(WasmModule module) {
    Set<Integer> functions = new HashSet<>();
    int imported = module.importSection().count(ExternalType.FUNCTION);
    for (int i = 0; i < module.codeSection().functionBodyCount(); i++) {
      if (inBody(module.codeSection().getFunctionBody(i))) {
        functions.add(imported + i);
      }
    }
    return functions;
  }

  private static boolean inBody(FunctionBody body) {
    if (isVector(body.localTypes())) {
      return true;
    }
    for (AnnotatedInstruction instruction : body.instructions()) {
      if (instruction.opcode().opcode() >>> 8 == PREFIX) {
        return true;
      }
    }
    return false;
  }
}
