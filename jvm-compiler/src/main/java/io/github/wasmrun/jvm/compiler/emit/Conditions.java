package io.github.wasmrun.jvm.compiler.emit;

import static io.github.wasmrun.instruction.Opcodes.*;

import io.github.wasmrun.jvm.compiler.ir.Expr;
import org.objectweb.asm.Label;

/**
 * Writes comparisons as jumps.
 *
 * <p>Unsigned ones flip the signs with xor: of sums with the smallest number the C2 of JDK 17 makes
 * unsigned comparisons that are wrong in large methods (JDK-8376400).
 */
final class Conditions {
  private Conditions() {}

  /** Jumps if the condition is not 0, or, for {@code ifTrue} false, if it is. */
  static void jump(FunctionCode to, Expr condition, boolean ifTrue, Label label) {
    int op = condition.op;
    Code code = to.code;
    if (op == I32_EQZ) {
      jump(to, condition.operand(0), !ifTrue, label);
    } else if (op >= I32_EQ && op <= I32_GE_U) {
      ints(to, condition, ifTrue, label);
    } else if (op == I64_EQZ) {
      to.operands(condition);
      code.op(Jvm.LCONST_0);
      code.op(Jvm.LCMP);
      code.jump(ifTrue ? Jvm.IFEQ : Jvm.IFNE, label);
    } else if (op >= I64_EQ && op <= I64_GE_U) {
      boolean unsigned = isUnsigned(op - I64_EQ);
      to.expression(condition.operand(0));
      flipLong(code, unsigned);
      to.expression(condition.operand(1));
      flipLong(code, unsigned);
      code.op(Jvm.LCMP);
      code.jump(integer(op - I64_EQ, ifTrue), label);
    } else if (op >= F32_EQ && op <= F64_GE) {
      floats(to, condition, ifTrue, label);
    } else if (op == REF_IS_NULL) {
      to.operands(condition);
      code.jump(ifTrue ? Jvm.IFNULL : Jvm.IFNONNULL, label);
    } else {
      to.expression(condition);
      code.jump(ifTrue ? Jvm.IFNE : Jvm.IFEQ, label);
    }
  }

  private static void ints(FunctionCode to, Expr condition, boolean ifTrue, Label label) {
    int relation = condition.op - I32_EQ;
    boolean unsigned = isUnsigned(relation);
    Code code = to.code;
    int jump = integer(relation, ifTrue);
    Expr right = condition.operand(1);
    if (!unsigned && right.op == I32_CONST && right.bits == 0) {
      to.expression(condition.operand(0));
      code.jump(jump, label);
      return;
    }
    flipped(to, condition.operand(0), unsigned);
    flipped(to, right, unsigned);
    // The six jumps that compare are in the order of the six that test against zero.
    code.jump(jump - Jvm.IFEQ + Jvm.IF_ICMPEQ, label);
  }

  private static void flipped(FunctionCode to, Expr operand, boolean unsigned) {
    if (unsigned && operand.op == I32_CONST) {
      to.code.constant((int) operand.bits ^ Integer.MIN_VALUE);
      return;
    }
    to.expression(operand);
    if (unsigned) {
      to.code.constant(Integer.MIN_VALUE);
      to.code.op(Jvm.IXOR);
    }
  }

  private static void flipLong(Code code, boolean unsigned) {
    if (unsigned) {
      code.constant(Long.MIN_VALUE);
      code.op(Jvm.LXOR);
    }
  }

  /** In the order eq, ne, lt_s, lt_u, gt_s, gt_u, le_s, le_u, ge_s, ge_u. */
  private static boolean isUnsigned(int relation) {
    return relation >= 2 && (relation & 1) == 1;
  }

  private static int integer(int relation, boolean ifTrue) {
    switch (relation) {
      case 0:
        return ifTrue ? Jvm.IFEQ : Jvm.IFNE;
      case 1:
        return ifTrue ? Jvm.IFNE : Jvm.IFEQ;
      case 2:
      case 3:
        return ifTrue ? Jvm.IFLT : Jvm.IFGE;
      case 4:
      case 5:
        return ifTrue ? Jvm.IFGT : Jvm.IFLE;
      case 6:
      case 7:
        return ifTrue ? Jvm.IFLE : Jvm.IFGT;
      default:
        return ifTrue ? Jvm.IFGE : Jvm.IFLT;
    }
  }

  /** In the order eq, ne, lt, gt, le, ge: with a NaN only ne is true. */
  private static void floats(FunctionCode to, Expr condition, boolean ifTrue, Label label) {
    boolean wide = condition.op >= F64_EQ;
    int relation = condition.op - (wide ? F64_EQ : F32_EQ);
    to.operands(condition);
    boolean less = relation == 2 || relation == 4;
    if (wide) {
      to.code.op(less ? Jvm.DCMPG : Jvm.DCMPL);
    } else {
      to.code.op(less ? Jvm.FCMPG : Jvm.FCMPL);
    }
    to.code.jump(integer(relation < 2 ? relation : relation * 2 - 2, ifTrue), label);
  }
}
