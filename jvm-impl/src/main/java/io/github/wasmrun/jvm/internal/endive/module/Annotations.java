package io.github.wasmrun.jvm.internal.endive.module;

import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.instruction.Instructions;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.validate.CodeListener;
import io.github.wasmrun.validate.CodeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
public final class Annotations implements CodeListener {
  private static final io.github.wasmrun.type.ValType V128 = io.github.wasmrun.type.ValType.V128;

  /** For each use of vectors the number of the body and that of the instruction. */
  private final List<int[]> vectors = new ArrayList<>();

  private final Set<Feature> unknown;
  private @Nullable Feature lacking;

  /**
   * For one module.
   *
   * @param unknown the features that Endive does not have
   */
  public Annotations(Set<Feature> unknown) {
    this.unknown = unknown;
  }

  @Override
  public void instruction(CodeView code) {
    int opcode = code.instruction().opcode();
    Feature feature = Instructions.feature(opcode);
    if (feature != null && lacking == null && unknown.contains(feature)) {
      lacking = feature;
    }
    boolean vector =
        opcode == Opcodes.DROP && code.operand(0) == V128
            || opcode == Opcodes.SELECT && code.result(0) == V128;
    if (vector) {
      vectors.add(new int[] {code.body(), code.number()});
    }
  }

  /** The first feature that Endive does not have and that the code uses; null if there is none. */
  public @Nullable Feature lacking() {
    return lacking;
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
