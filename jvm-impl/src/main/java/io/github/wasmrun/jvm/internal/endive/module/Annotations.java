package io.github.wasmrun.jvm.internal.endive.module;

import io.github.wasmrun.validate.CodeValidator;
import java.util.ArrayList;
import java.util.List;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.FunctionBody;
import run.endive.wasm.types.Instruction;
import run.endive.wasm.types.OpCode;
import run.endive.wasm.types.TypeSection;
import run.endive.wasm.types.ValType;
import run.endive.wasm.types.ValType.TypeIdxCode;

/**
 * What Endive's validator would write into a module's instructions for its engines: where operands
 * are vectors, and to which hierarchy of types a cast belongs. The validation itself is ours.
 */
public final class Annotations implements CodeValidator.VectorOperands {
  /** For each use of vectors the number of the body and that of the instruction. */
  private final List<int[]> vectors = new ArrayList<>();

  @Override
  public void found(int body, int instruction) {
    vectors.add(new int[] {body, instruction});
  }

  /** Writes all into the module that was validated. */
  public void writeInto(WasmModule module) {
    for (int[] place : vectors) {
      Instruction instruction =
          module.codeSection().getFunctionBody(place[0]).instructions().get(place[1]);
      if (instruction.opcode() != OpCode.DROP && instruction.opcode() != OpCode.SELECT) {
        throw new IllegalStateException(instruction + " takes no vector");
      }
      instruction.setOperand(0, ValType.ID.V128);
    }
    for (FunctionBody body : module.codeSection().functionBodies()) {
      for (Instruction instruction : body.instructions()) {
        int heapType = heapTypeOperand(instruction.opcode());
        if (heapType >= 0) {
          int top = top(module.typeSection(), (int) instruction.operand(heapType));
          instruction.setOperand(instruction.operandCount() - 1, top);
        }
      }
    }
  }

  /** Which operand of an instruction is the heap type that it looks at; -1 if none is. */
  private static int heapTypeOperand(OpCode opcode) {
    switch (opcode) {
      case REF_TEST:
      case REF_TEST_NULL:
      case CAST_TEST:
      case CAST_TEST_NULL:
        return 0;
      case BR_ON_CAST:
      case BR_ON_CAST_FAIL:
        return 2;
      default:
        return -1;
    }
  }

  private static int top(TypeSection types, int heapType) {
    if (heapType >= 0) {
      boolean function = types.getSubType(heapType).compType().funcType() != null;
      return (function ? TypeIdxCode.FUNC : TypeIdxCode.ANY).code();
    }
    for (TypeIdxCode top :
        new TypeIdxCode[] {TypeIdxCode.FUNC, TypeIdxCode.EXTERN, TypeIdxCode.EXN}) {
      if (ValType.heapTypeSubtype(heapType, top.code(), types)) {
        return top.code();
      }
    }
    return TypeIdxCode.ANY.code();
  }
}
