package io.github.wasmrun.jvm.compiler.simd;

import static io.github.wasmrun.instruction.Opcodes.*;

import io.github.wasmrun.instruction.InstructionNames;
import io.github.wasmrun.jvm.compiler.runtime.simd.Bits;
import io.github.wasmrun.jvm.compiler.simd.VectorOp.Kind;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * For each instruction of vectors that computes the method of the package {@code runtime.simd}. The
 * class and the method have the instruction's name. Not here: constants, shuffles, memory.
 */
final class VectorOps {
  private static final int FIRST = V128_LOAD;
  private static final String PACKAGE = packageOf(Type.getInternalName(Bits.class));

  private static final @Nullable Kind[] KINDS = new Kind[COUNT - FIRST];
  private static final @Nullable String[] DESCRIPTORS = new String[COUNT - FIRST];
  private static final int[] SAME_AS = new int[COUNT - FIRST];

  static {
    comparisons();
    lanes();
    bits();
    bytes();
    shorts();
    ints();
    longs();
    floats();
    relaxed();
  }

  private VectorOps() {}

  private static String packageOf(String className) {
    return className.substring(0, className.lastIndexOf('/') + 1);
  }

  /** How an instruction is computed; null if it is not one of this table. */
  static @Nullable VectorOp of(int opcode) {
    int same = SAME_AS[opcode - FIRST];
    int named = same == 0 ? opcode : same;
    Kind kind = KINDS[named - FIRST];
    String descriptor = DESCRIPTORS[named - FIRST];
    if (kind == null || descriptor == null) {
      return null;
    }
    String name = Objects.requireNonNull(InstructionNames.name(named));
    int dot = name.indexOf('.');
    boolean bits = name.startsWith("v128.");
    String owner =
        bits ? "Bits" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1, dot);
    return new VectorOp(kind, PACKAGE + owner, method(name.substring(dot + 1)), descriptor, bits);
  }

  private static String method(String instruction) {
    StringBuilder name = new StringBuilder();
    for (String word : instruction.split("_")) {
      if (name.length() == 0) {
        name.append(word);
      } else if (!word.equals("low") && !word.equals("high") && !word.equals("zero")) {
        name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return name.toString();
  }

  private static void rows(Kind kind, String descriptor, int first, int last) {
    for (int opcode = first; opcode <= last; opcode++) {
      row(kind, descriptor, opcode);
    }
  }

  private static void row(Kind kind, String descriptor, int... opcodes) {
    for (int opcode : opcodes) {
      KINDS[opcode - FIRST] = kind;
      DESCRIPTORS[opcode - FIRST] = descriptor;
    }
  }

  private static void same(int opcode, int as) {
    SAME_AS[opcode - FIRST] = as;
  }

  private static void comparisons() {
    rows(Kind.EACH, "(JJ)J", I8X16_EQ, I16X8_GE_U);
    rows(Kind.EACH, "(II)I", I32X4_EQ, I32X4_GE_U);
    rows(Kind.EACH, "(FF)I", F32X4_EQ, F32X4_GE);
    rows(Kind.EACH, "(DD)J", F64X2_EQ, F64X2_GE);
    rows(Kind.EACH, "(JJ)J", I64X2_EQ, I64X2_GE_S);
  }

  private static void lanes() {
    row(Kind.SPLAT, "(I)J", I8X16_SPLAT, I16X8_SPLAT);
    row(Kind.SPLAT, "(I)I", I32X4_SPLAT);
    row(Kind.SPLAT, "(J)J", I64X2_SPLAT);
    row(Kind.SPLAT, "(F)F", F32X4_SPLAT);
    row(Kind.SPLAT, "(D)D", F64X2_SPLAT);
    row(Kind.EXTRACT, "(JI)I", I8X16_EXTRACT_LANE_S, I8X16_EXTRACT_LANE_U);
    row(Kind.EXTRACT, "(JI)I", I16X8_EXTRACT_LANE_S, I16X8_EXTRACT_LANE_U);
    row(Kind.EXTRACT, "(I)I", I32X4_EXTRACT_LANE);
    row(Kind.EXTRACT, "(J)J", I64X2_EXTRACT_LANE);
    row(Kind.EXTRACT, "(F)F", F32X4_EXTRACT_LANE);
    row(Kind.EXTRACT, "(D)D", F64X2_EXTRACT_LANE);
    row(Kind.REPLACE, "(JII)J", I8X16_REPLACE_LANE, I16X8_REPLACE_LANE);
    row(Kind.REPLACE, "(II)I", I32X4_REPLACE_LANE);
    row(Kind.REPLACE, "(JJ)J", I64X2_REPLACE_LANE);
    row(Kind.REPLACE, "(FF)F", F32X4_REPLACE_LANE);
    row(Kind.REPLACE, "(DD)D", F64X2_REPLACE_LANE);
  }

  private static void bits() {
    row(Kind.EACH, "(J)J", V128_NOT);
    rows(Kind.EACH, "(JJ)J", V128_AND, V128_XOR);
    row(Kind.EACH, "(JJJ)J", V128_BITSELECT);
    row(Kind.REDUCE, "(JJ)I", V128_ANY_TRUE);
  }

  private static void bytes() {
    row(Kind.SWIZZLE, "(JJ)J", I8X16_SWIZZLE);
    rows(Kind.EACH, "(J)J", I8X16_ABS, I8X16_POPCNT);
    row(Kind.REDUCE, "(JJ)I", I8X16_ALL_TRUE, I8X16_BITMASK);
    row(Kind.NARROW, "(JJ)J", I8X16_NARROW_I16X8_S, I8X16_NARROW_I16X8_U);
    rows(Kind.SHIFT, "(JI)J", I8X16_SHL, I8X16_SHR_U);
    rows(Kind.EACH, "(JJ)J", I8X16_ADD, I8X16_SUB_SAT_U);
    rows(Kind.EACH, "(JJ)J", I8X16_MIN_S, I8X16_MAX_U);
    row(Kind.EACH, "(JJ)J", I8X16_AVGR_U);
  }

  private static void shorts() {
    row(Kind.EACH, "(J)J", I16X8_EXTADD_PAIRWISE_I8X16_S, I16X8_EXTADD_PAIRWISE_I8X16_U);
    row(Kind.EACH, "(J)J", I16X8_ABS, I16X8_NEG);
    row(Kind.EACH, "(JJ)J", I16X8_Q15MULR_SAT_S, I16X8_MUL, I16X8_AVGR_U);
    row(Kind.REDUCE, "(JJ)I", I16X8_ALL_TRUE, I16X8_BITMASK);
    row(Kind.NARROW, "(IIII)J", I16X8_NARROW_I32X4_S, I16X8_NARROW_I32X4_U);
    row(Kind.LOW, "(JI)J", I16X8_EXTEND_LOW_I8X16_S, I16X8_EXTEND_LOW_I8X16_U);
    row(Kind.HIGH, "(JI)J", I16X8_EXTEND_HIGH_I8X16_S, I16X8_EXTEND_HIGH_I8X16_U);
    rows(Kind.SHIFT, "(JI)J", I16X8_SHL, I16X8_SHR_U);
    rows(Kind.EACH, "(JJ)J", I16X8_ADD, I16X8_SUB_SAT_U);
    rows(Kind.EACH, "(JJ)J", I16X8_MIN_S, I16X8_MAX_U);
    row(Kind.LOW, "(JJI)J", I16X8_EXTMUL_LOW_I8X16_S, I16X8_EXTMUL_LOW_I8X16_U);
    row(Kind.HIGH, "(JJI)J", I16X8_EXTMUL_HIGH_I8X16_S, I16X8_EXTMUL_HIGH_I8X16_U);
  }

  private static void ints() {
    row(Kind.EACH, "(JI)I", I32X4_EXTADD_PAIRWISE_I16X8_S, I32X4_EXTADD_PAIRWISE_I16X8_U);
    row(Kind.EACH, "(I)I", I32X4_ABS, I32X4_NEG);
    row(Kind.REDUCE, "(IIII)I", I32X4_ALL_TRUE, I32X4_BITMASK);
    row(Kind.LOW, "(JI)I", I32X4_EXTEND_LOW_I16X8_S, I32X4_EXTEND_LOW_I16X8_U);
    row(Kind.HIGH, "(JI)I", I32X4_EXTEND_HIGH_I16X8_S, I32X4_EXTEND_HIGH_I16X8_U);
    rows(Kind.SHIFT, "(II)I", I32X4_SHL, I32X4_SHR_U);
    row(Kind.EACH, "(II)I", I32X4_ADD, I32X4_SUB, I32X4_MUL);
    rows(Kind.EACH, "(II)I", I32X4_MIN_S, I32X4_MAX_U);
    row(Kind.EACH, "(JJI)I", I32X4_DOT_I16X8_S);
    row(Kind.LOW, "(JJI)I", I32X4_EXTMUL_LOW_I16X8_S, I32X4_EXTMUL_LOW_I16X8_U);
    row(Kind.HIGH, "(JJI)I", I32X4_EXTMUL_HIGH_I16X8_S, I32X4_EXTMUL_HIGH_I16X8_U);
    row(Kind.EACH, "(F)I", I32X4_TRUNC_SAT_F32X4_S, I32X4_TRUNC_SAT_F32X4_U);
    row(Kind.ZERO, "(D)I", I32X4_TRUNC_SAT_F64X2_S_ZERO, I32X4_TRUNC_SAT_F64X2_U_ZERO);
  }

  private static void longs() {
    row(Kind.EACH, "(J)J", I64X2_ABS, I64X2_NEG);
    row(Kind.REDUCE, "(JJ)I", I64X2_ALL_TRUE, I64X2_BITMASK);
    row(Kind.LOW, "(I)J", I64X2_EXTEND_LOW_I32X4_S, I64X2_EXTEND_LOW_I32X4_U);
    row(Kind.HIGH, "(I)J", I64X2_EXTEND_HIGH_I32X4_S, I64X2_EXTEND_HIGH_I32X4_U);
    rows(Kind.SHIFT, "(JI)J", I64X2_SHL, I64X2_SHR_U);
    row(Kind.EACH, "(JJ)J", I64X2_ADD, I64X2_SUB, I64X2_MUL);
    row(Kind.LOW, "(II)J", I64X2_EXTMUL_LOW_I32X4_S, I64X2_EXTMUL_LOW_I32X4_U);
    row(Kind.HIGH, "(II)J", I64X2_EXTMUL_HIGH_I32X4_S, I64X2_EXTMUL_HIGH_I32X4_U);
  }

  private static void floats() {
    rows(Kind.EACH, "(F)F", F32X4_CEIL, F32X4_NEAREST);
    row(Kind.EACH, "(F)F", F32X4_ABS, F32X4_NEG, F32X4_SQRT);
    rows(Kind.EACH, "(FF)F", F32X4_ADD, F32X4_PMAX);
    row(Kind.EACH, "(I)F", F32X4_CONVERT_I32X4_S, F32X4_CONVERT_I32X4_U);
    row(Kind.ZERO, "(D)F", F32X4_DEMOTE_F64X2_ZERO);
    row(Kind.EACH, "(D)D", F64X2_CEIL, F64X2_FLOOR, F64X2_TRUNC, F64X2_NEAREST);
    row(Kind.EACH, "(D)D", F64X2_ABS, F64X2_NEG, F64X2_SQRT);
    rows(Kind.EACH, "(DD)D", F64X2_ADD, F64X2_PMAX);
    row(Kind.LOW, "(F)D", F64X2_PROMOTE_LOW_F32X4);
    row(Kind.LOW, "(I)D", F64X2_CONVERT_LOW_I32X4_S, F64X2_CONVERT_LOW_I32X4_U);
  }

  private static void relaxed() {
    same(I8X16_RELAXED_SWIZZLE, I8X16_SWIZZLE);
    same(I32X4_RELAXED_TRUNC_F32X4_S, I32X4_TRUNC_SAT_F32X4_S);
    same(I32X4_RELAXED_TRUNC_F32X4_U, I32X4_TRUNC_SAT_F32X4_U);
    same(I32X4_RELAXED_TRUNC_F64X2_S_ZERO, I32X4_TRUNC_SAT_F64X2_S_ZERO);
    same(I32X4_RELAXED_TRUNC_F64X2_U_ZERO, I32X4_TRUNC_SAT_F64X2_U_ZERO);
    row(Kind.EACH, "(FFF)F", F32X4_RELAXED_MADD, F32X4_RELAXED_NMADD);
    row(Kind.EACH, "(DDD)D", F64X2_RELAXED_MADD, F64X2_RELAXED_NMADD);
    same(I8X16_RELAXED_LANESELECT, V128_BITSELECT);
    same(I16X8_RELAXED_LANESELECT, V128_BITSELECT);
    same(I32X4_RELAXED_LANESELECT, V128_BITSELECT);
    same(I64X2_RELAXED_LANESELECT, V128_BITSELECT);
    same(F32X4_RELAXED_MIN, F32X4_PMIN);
    same(F32X4_RELAXED_MAX, F32X4_PMAX);
    same(F64X2_RELAXED_MIN, F64X2_PMIN);
    same(F64X2_RELAXED_MAX, F64X2_PMAX);
    same(I16X8_RELAXED_Q15MULR_S, I16X8_Q15MULR_SAT_S);
    row(Kind.EACH, "(JJ)J", I16X8_RELAXED_DOT_I8X16_I7X16_S);
    row(Kind.EACH, "(JJII)I", I32X4_RELAXED_DOT_I8X16_I7X16_ADD_S);
  }
}
