package io.github.wasmrun.jvm.compiler.emit;

import static io.github.wasmrun.instruction.Opcodes.*;

import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.runtime.Floats;
import io.github.wasmrun.jvm.compiler.runtime.Numbers;
import org.jspecify.annotations.Nullable;

/** Writes constants, arithmetic, comparisons and conversions of numbers. */
final class NumberWriter {
  /** A method of the runtime or of Java that does what an instruction does. */
  private record Method(int before, Class<?> owner, String name, String descriptor) {}

  /** The JVM's instructions for an instruction. */
  private static final int @Nullable [][] DIRECT = new int[COUNT][];

  private static final @Nullable Method[] METHODS = new Method[COUNT];

  static {
    integers();
    floats();
    wide();
    conversions();
  }

  private NumberWriter() {}

  private static void direct(int opcode, int... instructions) {
    DIRECT[opcode] = instructions;
  }

  private static void method(int opcode, Class<?> owner, String name, String descriptor) {
    METHODS[opcode] = new Method(Jvm.NOP, owner, name, descriptor);
  }

  /** A method for doubles, to which a float is widened. */
  private static void widening(int opcode, String name, String descriptor) {
    METHODS[opcode] = new Method(Jvm.F2D, Floats.class, name, descriptor);
  }

  private static void integers() {
    direct(I32_ADD, Jvm.IADD);
    direct(I32_SUB, Jvm.ISUB);
    direct(I32_MUL, Jvm.IMUL);
    direct(I32_AND, Jvm.IAND);
    direct(I32_OR, Jvm.IOR);
    direct(I32_XOR, Jvm.IXOR);
    direct(I32_REM_S, Jvm.IREM);
    direct(I32_SHL, Jvm.ISHL);
    direct(I32_SHR_S, Jvm.ISHR);
    direct(I32_SHR_U, Jvm.IUSHR);
    direct(I64_ADD, Jvm.LADD);
    direct(I64_SUB, Jvm.LSUB);
    direct(I64_MUL, Jvm.LMUL);
    direct(I64_AND, Jvm.LAND);
    direct(I64_OR, Jvm.LOR);
    direct(I64_XOR, Jvm.LXOR);
    direct(I64_REM_S, Jvm.LREM);
    direct(I64_SHL, Jvm.L2I, Jvm.LSHL);
    direct(I64_SHR_S, Jvm.L2I, Jvm.LSHR);
    direct(I64_SHR_U, Jvm.L2I, Jvm.LUSHR);
    method(I32_EQZ, Numbers.class, "eqz", "(I)I");
    method(I32_EQ, Numbers.class, "eq", "(II)I");
    method(I32_NE, Numbers.class, "ne", "(II)I");
    method(I32_LT_S, Numbers.class, "ltS", "(II)I");
    method(I32_LT_U, Numbers.class, "ltU", "(II)I");
    method(I32_GT_S, Numbers.class, "gtS", "(II)I");
    method(I32_GT_U, Numbers.class, "gtU", "(II)I");
    method(I32_LE_S, Numbers.class, "leS", "(II)I");
    method(I32_LE_U, Numbers.class, "leU", "(II)I");
    method(I32_GE_S, Numbers.class, "geS", "(II)I");
    method(I32_GE_U, Numbers.class, "geU", "(II)I");
    method(I64_EQZ, Numbers.class, "eqz", "(J)I");
    method(I64_EQ, Numbers.class, "eq", "(JJ)I");
    method(I64_NE, Numbers.class, "ne", "(JJ)I");
    method(I64_LT_S, Numbers.class, "ltS", "(JJ)I");
    method(I64_LT_U, Numbers.class, "ltU", "(JJ)I");
    method(I64_GT_S, Numbers.class, "gtS", "(JJ)I");
    method(I64_GT_U, Numbers.class, "gtU", "(JJ)I");
    method(I64_LE_S, Numbers.class, "leS", "(JJ)I");
    method(I64_LE_U, Numbers.class, "leU", "(JJ)I");
    method(I64_GE_S, Numbers.class, "geS", "(JJ)I");
    method(I64_GE_U, Numbers.class, "geU", "(JJ)I");
    method(I32_CLZ, Integer.class, "numberOfLeadingZeros", "(I)I");
    method(I32_CTZ, Integer.class, "numberOfTrailingZeros", "(I)I");
    method(I32_POPCNT, Integer.class, "bitCount", "(I)I");
    method(I32_DIV_S, Numbers.class, "divS", "(II)I");
    method(I32_DIV_U, Numbers.class, "divU", "(II)I");
    method(I32_REM_U, Numbers.class, "remU", "(II)I");
    method(I32_ROTL, Integer.class, "rotateLeft", "(II)I");
    method(I32_ROTR, Integer.class, "rotateRight", "(II)I");
    method(I64_CLZ, Long.class, "numberOfLeadingZeros", "(J)I");
    method(I64_CTZ, Long.class, "numberOfTrailingZeros", "(J)I");
    method(I64_POPCNT, Long.class, "bitCount", "(J)I");
    method(I64_DIV_S, Numbers.class, "divS", "(JJ)J");
    method(I64_DIV_U, Long.class, "divideUnsigned", "(JJ)J");
    method(I64_REM_U, Long.class, "remainderUnsigned", "(JJ)J");
  }

  private static void wide() {
    method(I64_ADD128, Numbers.class, "add128", "(JJJJ)[J");
    method(I64_SUB128, Numbers.class, "sub128", "(JJJJ)[J");
    method(I64_MUL_WIDE_S, Numbers.class, "mulWideS", "(JJ)[J");
    method(I64_MUL_WIDE_U, Numbers.class, "mulWideU", "(JJ)[J");
  }

  private static void floats() {
    direct(F32_ADD, Jvm.FADD);
    direct(F32_SUB, Jvm.FSUB);
    direct(F32_MUL, Jvm.FMUL);
    direct(F32_DIV, Jvm.FDIV);
    direct(F64_ADD, Jvm.DADD);
    direct(F64_SUB, Jvm.DSUB);
    direct(F64_MUL, Jvm.DMUL);
    direct(F64_DIV, Jvm.DDIV);
    method(F32_EQ, Numbers.class, "eq", "(FF)I");
    method(F32_NE, Numbers.class, "ne", "(FF)I");
    method(F32_LT, Numbers.class, "lt", "(FF)I");
    method(F32_GT, Numbers.class, "gt", "(FF)I");
    method(F32_LE, Numbers.class, "le", "(FF)I");
    method(F32_GE, Numbers.class, "ge", "(FF)I");
    method(F64_EQ, Numbers.class, "eq", "(DD)I");
    method(F64_NE, Numbers.class, "ne", "(DD)I");
    method(F64_LT, Numbers.class, "lt", "(DD)I");
    method(F64_GT, Numbers.class, "gt", "(DD)I");
    method(F64_LE, Numbers.class, "le", "(DD)I");
    method(F64_GE, Numbers.class, "ge", "(DD)I");
    method(F32_ABS, Floats.class, "abs", "(F)F");
    method(F32_NEG, Floats.class, "neg", "(F)F");
    method(F32_CEIL, Floats.class, "ceil", "(F)F");
    method(F32_FLOOR, Floats.class, "floor", "(F)F");
    method(F32_TRUNC, Floats.class, "trunc", "(F)F");
    method(F32_NEAREST, Floats.class, "nearest", "(F)F");
    method(F32_SQRT, Floats.class, "sqrt", "(F)F");
    method(F32_MIN, Floats.class, "min", "(FF)F");
    method(F32_MAX, Floats.class, "max", "(FF)F");
    method(F32_COPYSIGN, Floats.class, "copysign", "(FF)F");
    method(F64_ABS, Floats.class, "abs", "(D)D");
    method(F64_NEG, Floats.class, "neg", "(D)D");
    method(F64_CEIL, Floats.class, "ceil", "(D)D");
    method(F64_FLOOR, Floats.class, "floor", "(D)D");
    method(F64_TRUNC, Floats.class, "trunc", "(D)D");
    method(F64_NEAREST, Floats.class, "nearest", "(D)D");
    method(F64_SQRT, Floats.class, "sqrt", "(D)D");
    method(F64_MIN, Floats.class, "min", "(DD)D");
    method(F64_MAX, Floats.class, "max", "(DD)D");
    method(F64_COPYSIGN, Floats.class, "copysign", "(DD)D");
  }

  private static void conversions() {
    direct(I32_WRAP_I64, Jvm.L2I);
    direct(I32_TRUNC_SAT_F32_S, Jvm.F2I);
    direct(I32_TRUNC_SAT_F64_S, Jvm.D2I);
    direct(I64_TRUNC_SAT_F32_S, Jvm.F2L);
    direct(I64_TRUNC_SAT_F64_S, Jvm.D2L);
    direct(I64_EXTEND_I32_S, Jvm.I2L);
    direct(F32_CONVERT_I32_S, Jvm.I2F);
    direct(F32_CONVERT_I64_S, Jvm.L2F);
    direct(F64_CONVERT_I32_S, Jvm.I2D);
    direct(F64_CONVERT_I64_S, Jvm.L2D);
    direct(F32_DEMOTE_F64, Jvm.D2F);
    direct(F64_PROMOTE_F32, Jvm.F2D);
    direct(I32_EXTEND8_S, Jvm.I2B);
    direct(I32_EXTEND16_S, Jvm.I2S);
    direct(I64_EXTEND8_S, Jvm.L2I, Jvm.I2B, Jvm.I2L);
    direct(I64_EXTEND16_S, Jvm.L2I, Jvm.I2S, Jvm.I2L);
    direct(I64_EXTEND32_S, Jvm.L2I, Jvm.I2L);
    method(I64_EXTEND_I32_U, Integer.class, "toUnsignedLong", "(I)J");
    method(F32_CONVERT_I32_U, Floats.class, "convertU32", "(I)F");
    method(F32_CONVERT_I64_U, Floats.class, "convertU32", "(J)F");
    method(F64_CONVERT_I32_U, Floats.class, "convertU64", "(I)D");
    method(F64_CONVERT_I64_U, Floats.class, "convertU64", "(J)D");
    method(I32_REINTERPRET_F32, Float.class, "floatToRawIntBits", "(F)I");
    method(I64_REINTERPRET_F64, Double.class, "doubleToRawLongBits", "(D)J");
    method(F32_REINTERPRET_I32, Float.class, "intBitsToFloat", "(I)F");
    method(F64_REINTERPRET_I64, Double.class, "longBitsToDouble", "(J)D");
    widening(I32_TRUNC_F32_S, "truncS32", "(D)I");
    widening(I32_TRUNC_F32_U, "truncU32", "(D)I");
    widening(I32_TRUNC_SAT_F32_U, "truncSatU32", "(D)I");
    method(I32_TRUNC_F64_S, Floats.class, "truncS32", "(D)I");
    method(I32_TRUNC_F64_U, Floats.class, "truncU32", "(D)I");
    method(I32_TRUNC_SAT_F64_U, Floats.class, "truncSatU32", "(D)I");
    widening(I64_TRUNC_F32_S, "truncS64", "(D)J");
    widening(I64_TRUNC_F32_U, "truncU64", "(D)J");
    widening(I64_TRUNC_SAT_F32_U, "truncSatU64", "(D)J");
    method(I64_TRUNC_F64_S, Floats.class, "truncS64", "(D)J");
    method(I64_TRUNC_F64_U, Floats.class, "truncU64", "(D)J");
    method(I64_TRUNC_SAT_F64_U, Floats.class, "truncSatU64", "(D)J");
  }

  /** Writes an expression if it is one of these. */
  static boolean write(FunctionCode to, Expr expression) {
    Code code = to.code;
    switch (expression.op) {
      case I32_CONST:
        code.constant((int) expression.bits);
        return true;
      case I64_CONST:
        code.constant(expression.bits);
        return true;
      case F32_CONST:
        code.constant(Float.intBitsToFloat((int) expression.bits));
        return true;
      case F64_CONST:
        code.constant(Double.longBitsToDouble(expression.bits));
        return true;
      case I32_DIV_S:
      case I64_DIV_S:
        return division(to, expression);
      case I64_CLZ:
      case I64_CTZ:
      case I64_POPCNT:
        method(to, expression);
        code.op(Jvm.I2L);
        return true;
      case I64_ROTL:
      case I64_ROTR:
        to.operands(expression);
        code.op(Jvm.L2I);
        code.call(Long.class, expression.op == I64_ROTL ? "rotateLeft" : "rotateRight", "(JI)J");
        return true;
      case SELECT:
        select(to, expression);
        return true;
      default:
        int[] direct = DIRECT[expression.op];
        if (direct != null) {
          to.operands(expression);
          for (int instruction : direct) {
            code.op(instruction);
          }
          return true;
        }
        return method(to, expression);
    }
  }

  private static boolean method(FunctionCode to, Expr expression) {
    Method method = METHODS[expression.op];
    if (method == null) {
      return false;
    }
    to.operands(expression);
    if (method.before() != Jvm.NOP) {
      to.code.op(method.before());
    }
    to.code.call(method.owner(), method.name(), method.descriptor());
    return true;
  }

  /** A division by a constant cannot overflow, if that is not -1. */
  private static boolean division(FunctionCode to, Expr expression) {
    Expr divisor = expression.operand(1);
    boolean constant = divisor.op == I32_CONST || divisor.op == I64_CONST;
    if (!constant || divisor.bits == -1) {
      return method(to, expression);
    }
    to.operands(expression);
    to.code.op(expression.op == I32_DIV_S ? Jvm.IDIV : Jvm.LDIV);
    return true;
  }

  private static void select(FunctionCode to, Expr expression) {
    Kind kind = expression.kind();
    String type = kind.descriptor();
    to.operands(expression);
    to.code.call(Numbers.class, "select", "(" + type + type + "I)" + type);
  }
}
