package io.github.wasmrun.jvm.internal.endive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import run.endive.wasm.types.AnnotatedInstruction;
import run.endive.wasm.types.CodeSection;
import run.endive.wasm.types.FunctionBody;
import run.endive.wasm.types.Instruction;
import run.endive.wasm.types.OpCode;

/**
 * Replaces instructions that Endive's interpreter gets wrong by ones it does not know, which {@link
 * GuestInterpreter} then runs. They are vector instructions: a module that has such is refused
 * before.
 */
final class StandIns {
  private static final Map<OpCode, OpCode> STAND_INS = new EnumMap<>(OpCode.class);

  static {
    STAND_INS.put(OpCode.F32_ABS, OpCode.F32x4_ABS);
    STAND_INS.put(OpCode.F32_MIN, OpCode.F32x4_MIN);
    STAND_INS.put(OpCode.F32_MAX, OpCode.F32x4_MAX);
    STAND_INS.put(OpCode.F32_COPYSIGN, OpCode.F32x4_SQRT);
    STAND_INS.put(OpCode.F64_ABS, OpCode.F64x2_ABS);
    STAND_INS.put(OpCode.F64_MIN, OpCode.F64x2_MIN);
    STAND_INS.put(OpCode.F64_MAX, OpCode.F64x2_MAX);
    STAND_INS.put(OpCode.F64_COPYSIGN, OpCode.F64x2_SQRT);
    STAND_INS.put(OpCode.CALL_REF, OpCode.V128_ANY_TRUE);
  }

  private StandIns() {}

  static CodeSection replace(CodeSection code) {
    CodeSection.Builder replaced = CodeSection.builder();
    for (FunctionBody body : code.functionBodies()) {
      replaced.addFunctionBody(replace(body));
    }
    return replaced.setRequiresDataCount(code.isRequiresDataCount()).build();
  }

  private static FunctionBody replace(FunctionBody body) {
    List<AnnotatedInstruction> replaced = null;
    for (int i = 0; i < body.instructions().size(); i++) {
      OpCode standIn = STAND_INS.get(body.instructions().get(i).opcode());
      if (standIn != null) {
        replaced = replaced == null ? new ArrayList<>(body.instructions()) : replaced;
        replaced.set(i, with(body.instructions().get(i), standIn));
      }
    }
    return or(replaced, body);
  }

  private static FunctionBody or(@Nullable List<AnnotatedInstruction> replaced, FunctionBody body) {
    return replaced == null ? body : new FunctionBody(body.localTypes(), replaced);
  }

  private static AnnotatedInstruction with(AnnotatedInstruction original, OpCode opCode) {
    return AnnotatedInstruction.builder()
        .from(new Instruction(original.address(), opCode, original.operands()))
        .withDepth(original.depth())
        .build();
  }
}
