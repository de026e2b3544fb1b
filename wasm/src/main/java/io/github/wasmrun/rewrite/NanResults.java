package io.github.wasmrun.rewrite;

import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.instruction.Opcodes;

/** Which instructions compute floating-point numbers, and how a NaN of theirs becomes canonical. */
final class NanResults {
  static final int NONE = 0;
  static final int F32 = 1;
  static final int F64 = 2;
  static final int F32X4 = 4;
  static final int F64X2 = 8;

  private static final int F32_NAN = 0x7FC00000;
  private static final long F64_NAN = 0x7FF8000000000000L;
  private static final long F32X2_NAN = 0x7FC000007FC00000L;

  private NanResults() {}

  /** The type of the result whose bits an engine may choose if it is not a number. */
  static int of(int opcode) {
    if (opcode >= Opcodes.F32_CEIL && opcode <= Opcodes.F32_MAX
        || opcode == Opcodes.F32_DEMOTE_F64) {
      return F32;
    }
    if (opcode >= Opcodes.F64_CEIL && opcode <= Opcodes.F64_MAX
        || opcode == Opcodes.F64_PROMOTE_F32) {
      return F64;
    }
    return vector(opcode);
  }

  private static int vector(int opcode) {
    switch (opcode) {
      case Opcodes.F32X4_CEIL:
      case Opcodes.F32X4_FLOOR:
      case Opcodes.F32X4_TRUNC:
      case Opcodes.F32X4_NEAREST:
      case Opcodes.F32X4_SQRT:
      case Opcodes.F32X4_ADD:
      case Opcodes.F32X4_SUB:
      case Opcodes.F32X4_MUL:
      case Opcodes.F32X4_DIV:
      case Opcodes.F32X4_MIN:
      case Opcodes.F32X4_MAX:
      case Opcodes.F32X4_DEMOTE_F64X2_ZERO:
      case Opcodes.F32X4_RELAXED_MADD:
      case Opcodes.F32X4_RELAXED_NMADD:
      case Opcodes.F32X4_RELAXED_MIN:
      case Opcodes.F32X4_RELAXED_MAX:
        return F32X4;
      case Opcodes.F64X2_CEIL:
      case Opcodes.F64X2_FLOOR:
      case Opcodes.F64X2_TRUNC:
      case Opcodes.F64X2_NEAREST:
      case Opcodes.F64X2_SQRT:
      case Opcodes.F64X2_ADD:
      case Opcodes.F64X2_SUB:
      case Opcodes.F64X2_MUL:
      case Opcodes.F64X2_DIV:
      case Opcodes.F64X2_MIN:
      case Opcodes.F64X2_MAX:
      case Opcodes.F64X2_PROMOTE_LOW_F32X4:
      case Opcodes.F64X2_RELAXED_MADD:
      case Opcodes.F64X2_RELAXED_NMADD:
      case Opcodes.F64X2_RELAXED_MIN:
      case Opcodes.F64X2_RELAXED_MAX:
        return F64X2;
      default:
        return NONE;
    }
  }

  /**
   * Makes the number on the stack, of a kind of this class, canonical; {@code local} is of its
   * type.
   */
  static void canonicalize(WasmBytes out, int kind, int local) {
    out.op(Opcodes.LOCAL_TEE).u32(local);
    switch (kind) {
      case F32:
        out.op(Opcodes.F32_CONST).fixed32(F32_NAN);
        break;
      case F64:
        out.op(Opcodes.F64_CONST).fixed64(F64_NAN);
        break;
      case F32X4:
        out.op(Opcodes.V128_CONST).fixed64(F32X2_NAN).fixed64(F32X2_NAN);
        break;
      default:
        out.op(Opcodes.V128_CONST).fixed64(F64_NAN).fixed64(F64_NAN);
        break;
    }
    out.op(Opcodes.LOCAL_GET).u32(local).op(Opcodes.LOCAL_GET).u32(local);
    switch (kind) {
      case F32:
        out.op(Opcodes.F32_EQ).op(Opcodes.SELECT);
        break;
      case F64:
        out.op(Opcodes.F64_EQ).op(Opcodes.SELECT);
        break;
      case F32X4:
        out.op(Opcodes.F32X4_EQ).op(Opcodes.V128_BITSELECT);
        break;
      default:
        out.op(Opcodes.F64X2_EQ).op(Opcodes.V128_BITSELECT);
        break;
    }
  }
}
