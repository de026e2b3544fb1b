package io.github.wasmrun.jvm.internal.endive.module;

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
 * Replaces instructions that Endive's interpreter gets wrong by calls of functions that no module
 * has, which {@code GuestInterpreter} then runs.
 */
public final class StandIns {
  /** The operand of the first call that is none. */
  private static final int FIRST = 0x7F000000;

  private static final OpCode[] REPLACED = {
    OpCode.F32_ABS,
    OpCode.F32_MIN,
    OpCode.F32_MAX,
    OpCode.F32_COPYSIGN,
    OpCode.F64_ABS,
    OpCode.F64_MIN,
    OpCode.F64_MAX,
    OpCode.F64_COPYSIGN,
    OpCode.F64_CEIL,
    OpCode.F64_FLOOR,
    OpCode.F64_TRUNC,
    OpCode.CALL_REF
  };
  private static final Map<OpCode, Integer> NUMBERS = new EnumMap<>(OpCode.class);

  static {
    for (int i = 0; i < REPLACED.length; i++) {
      NUMBERS.put(REPLACED[i], FIRST + i);
    }
  }

  private StandIns() {}

  /** What a call of {@code function} stands for; null if it is a call. */
  public static @Nullable OpCode original(int function) {
    return function < FIRST ? null : REPLACED[function - FIRST];
  }

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
      Integer number = NUMBERS.get(body.instructions().get(i).opcode());
      if (number != null) {
        replaced = replaced == null ? new ArrayList<>(body.instructions()) : replaced;
        replaced.set(i, call(body.instructions().get(i), number));
      }
    }
    return replaced == null ? body : new FunctionBody(body.localTypes(), replaced);
  }

  /** A call with the operands of the original behind its own. */
  private static AnnotatedInstruction call(AnnotatedInstruction original, int number) {
    long[] operands = new long[original.operandCount() + 1];
    operands[0] = number;
    System.arraycopy(original.operands(), 0, operands, 1, original.operandCount());
    return AnnotatedInstruction.builder()
        .from(new Instruction(original.address(), OpCode.CALL, operands))
        .withDepth(original.depth())
        .build();
  }
}
