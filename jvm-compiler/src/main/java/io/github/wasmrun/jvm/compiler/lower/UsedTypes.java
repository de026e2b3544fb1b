package io.github.wasmrun.jvm.compiler.lower;

import static io.github.wasmrun.instruction.Opcodes.*;

import io.github.wasmrun.binary.InstructionCursor;
import java.util.BitSet;

/** Finds the types that instructions look at while they run. */
public final class UsedTypes {
  private final BitSet types = new BitSet();

  /** The types that were found. */
  public BitSet types() {
    return types;
  }

  /** Looks at an instruction, which is valid. */
  public void add(InstructionCursor instruction) {
    switch (instruction.opcode()) {
      case CALL_INDIRECT:
      case RETURN_CALL_INDIRECT:
      case STRUCT_NEW:
      case STRUCT_NEW_DEFAULT:
      case ARRAY_NEW:
      case ARRAY_NEW_DEFAULT:
      case ARRAY_NEW_FIXED:
      case ARRAY_NEW_DATA:
      case ARRAY_NEW_ELEM:
        types.set(instruction.index());
        break;
      case REF_TEST:
      case REF_TEST_NULL:
      case REF_CAST:
      case REF_CAST_NULL:
        add(instruction.heapCode(), instruction.heapIndex());
        break;
      case BR_ON_CAST:
      case BR_ON_CAST_FAIL:
        add(instruction.heapCode2(), instruction.heapIndex2());
        break;
      default:
        break;
    }
  }

  private void add(int code, int type) {
    if (code == 0) {
      types.set(type);
    }
  }
}
