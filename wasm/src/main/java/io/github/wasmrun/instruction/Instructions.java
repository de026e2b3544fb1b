package io.github.wasmrun.instruction;

import static io.github.wasmrun.instruction.Opcodes.*;

import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.ValType;
import org.jspecify.annotations.Nullable;

/**
 * The table of instructions: for each of the {@link Opcodes} what follows it in the binary format,
 * which types it takes and gives, which feature it belongs to and how many bytes of memory it
 * accesses. All instructions that this library knows are here and nowhere else.
 */
public final class Instructions {
  private static final ValType I32 = ValType.I32;
  private static final ValType I64 = ValType.I64;
  private static final ValType F32 = ValType.F32;
  private static final ValType F64 = ValType.F64;
  private static final ValType V128 = ValType.V128;

  private static final @Nullable Immediates[] IMMEDIATES = new Immediates[COUNT];
  private static final @Nullable Signature[] SIGNATURES = new Signature[COUNT];
  private static final @Nullable Feature[] FEATURES = new Feature[COUNT];

  /**
   * The binary logarithm of the bytes that an access reads or writes, or that a lane has; plus 1.
   */
  private static final byte[] WIDTHS = new byte[COUNT];

  static {
    control();
    variables();
    memory();
    numbers();
    references();
    heap();
    bulk();
    atomics();
    vectors();
    lanes();
    features();
  }

  private Instructions() {}

  // The rows. An instruction without a signature has one that depends on what is around it.

  private static void rows(
      int first, int last, Immediates immediates, @Nullable Signature signature) {
    for (int opcode = first; opcode <= last; opcode++) {
      IMMEDIATES[opcode] = immediates;
      SIGNATURES[opcode] = signature;
    }
  }

  private static void row(int opcode, Immediates immediates) {
    rows(opcode, opcode, immediates, null);
  }

  private static void plain(int first, int last, Signature signature) {
    rows(first, last, Immediates.NONE, signature);
  }

  private static void plain(int opcode, Signature signature) {
    rows(opcode, opcode, Immediates.NONE, signature);
  }

  private static void access(int opcode, Immediates immediates, Signature signature, int log2) {
    rows(opcode, opcode, immediates, signature);
    WIDTHS[opcode] = (byte) (log2 + 1);
  }

  private static void load(int opcode, ValType type, int log2) {
    access(opcode, Immediates.MEMARG, takes().to(type).atAddress(), log2);
  }

  private static void store(int opcode, ValType type, int log2) {
    access(opcode, Immediates.MEMARG, takes(type).atAddress(), log2);
  }

  private static void feature(int first, int last, Feature feature) {
    for (int opcode = first; opcode <= last; opcode++) {
      FEATURES[opcode] = feature;
    }
  }

  private static Signature takes(ValType... operands) {
    return Signature.taking(operands);
  }

  private static Signature unary(ValType type) {
    return takes(type).to(type);
  }

  private static Signature binary(ValType type) {
    return takes(type, type).to(type);
  }

  private static Signature compare(ValType type) {
    return takes(type, type).to(I32);
  }

  private static void control() {
    row(UNREACHABLE, Immediates.NONE);
    plain(NOP, takes());
    rows(BLOCK, IF, Immediates.BLOCK, null);
    row(ELSE, Immediates.NONE);
    row(TRY, Immediates.BLOCK);
    rows(CATCH, THROW, Immediates.TAG, null);
    row(RETHROW, Immediates.LABEL);
    rows(THROW_REF, END, Immediates.NONE, null);
    rows(BR, BR_IF, Immediates.LABEL, null);
    row(BR_TABLE, Immediates.LABELS);
    row(RETURN, Immediates.NONE);
    row(CALL, Immediates.FUNC);
    row(CALL_INDIRECT, Immediates.TYPE_TABLE);
    row(RETURN_CALL, Immediates.FUNC);
    row(RETURN_CALL_INDIRECT, Immediates.TYPE_TABLE);
    rows(CALL_REF, RETURN_CALL_REF, Immediates.TYPE, null);
    row(DELEGATE, Immediates.LABEL);
    rows(CATCH_ALL, SELECT, Immediates.NONE, null);
    row(SELECT_T, Immediates.VAL_TYPES);
    row(TRY_TABLE, Immediates.TRY_TABLE);
  }

  private static void variables() {
    rows(LOCAL_GET, LOCAL_TEE, Immediates.LOCAL, null);
    rows(GLOBAL_GET, GLOBAL_SET, Immediates.GLOBAL, null);
    rows(TABLE_GET, TABLE_SET, Immediates.TABLE, null);
  }

  private static void memory() {
    load(I32_LOAD, I32, 2);
    load(I64_LOAD, I64, 3);
    load(F32_LOAD, F32, 2);
    load(F64_LOAD, F64, 3);
    load(I32_LOAD8_S, I32, 0);
    load(I32_LOAD8_U, I32, 0);
    load(I32_LOAD16_S, I32, 1);
    load(I32_LOAD16_U, I32, 1);
    load(I64_LOAD8_S, I64, 0);
    load(I64_LOAD8_U, I64, 0);
    load(I64_LOAD16_S, I64, 1);
    load(I64_LOAD16_U, I64, 1);
    load(I64_LOAD32_S, I64, 2);
    load(I64_LOAD32_U, I64, 2);
    store(I32_STORE, I32, 2);
    store(I64_STORE, I64, 3);
    store(F32_STORE, F32, 2);
    store(F64_STORE, F64, 3);
    store(I32_STORE8, I32, 0);
    store(I32_STORE16, I32, 1);
    store(I64_STORE8, I64, 0);
    store(I64_STORE16, I64, 1);
    store(I64_STORE32, I64, 2);
    rows(MEMORY_SIZE, MEMORY_GROW, Immediates.MEMORY, null);
  }

  private static void numbers() {
    rows(I32_CONST, I32_CONST, Immediates.I32, Signature.giving(I32));
    rows(I64_CONST, I64_CONST, Immediates.I64, Signature.giving(I64));
    rows(F32_CONST, F32_CONST, Immediates.F32, Signature.giving(F32));
    rows(F64_CONST, F64_CONST, Immediates.F64, Signature.giving(F64));
    plain(I32_EQZ, unary(I32));
    plain(I32_EQ, I32_GE_U, compare(I32));
    plain(I64_EQZ, takes(I64).to(I32));
    plain(I64_EQ, I64_GE_U, compare(I64));
    plain(F32_EQ, F32_GE, compare(F32));
    plain(F64_EQ, F64_GE, compare(F64));
    plain(I32_CLZ, I32_POPCNT, unary(I32));
    plain(I32_ADD, I32_ROTR, binary(I32));
    plain(I64_CLZ, I64_POPCNT, unary(I64));
    plain(I64_ADD, I64_ROTR, binary(I64));
    plain(F32_ABS, F32_SQRT, unary(F32));
    plain(F32_ADD, F32_COPYSIGN, binary(F32));
    plain(F64_ABS, F64_SQRT, unary(F64));
    plain(F64_ADD, F64_COPYSIGN, binary(F64));
    plain(I32_WRAP_I64, takes(I64).to(I32));
    plain(I32_TRUNC_F32_S, I32_TRUNC_F32_U, takes(F32).to(I32));
    plain(I32_TRUNC_F64_S, I32_TRUNC_F64_U, takes(F64).to(I32));
    plain(I64_EXTEND_I32_S, I64_EXTEND_I32_U, takes(I32).to(I64));
    plain(I64_TRUNC_F32_S, I64_TRUNC_F32_U, takes(F32).to(I64));
    plain(I64_TRUNC_F64_S, I64_TRUNC_F64_U, takes(F64).to(I64));
    plain(F32_CONVERT_I32_S, F32_CONVERT_I32_U, takes(I32).to(F32));
    plain(F32_CONVERT_I64_S, F32_CONVERT_I64_U, takes(I64).to(F32));
    plain(F32_DEMOTE_F64, takes(F64).to(F32));
    plain(F64_CONVERT_I32_S, F64_CONVERT_I32_U, takes(I32).to(F64));
    plain(F64_CONVERT_I64_S, F64_CONVERT_I64_U, takes(I64).to(F64));
    plain(F64_PROMOTE_F32, takes(F32).to(F64));
    plain(I32_REINTERPRET_F32, takes(F32).to(I32));
    plain(I64_REINTERPRET_F64, takes(F64).to(I64));
    plain(F32_REINTERPRET_I32, takes(I32).to(F32));
    plain(F64_REINTERPRET_I64, takes(I64).to(F64));
    plain(I32_EXTEND8_S, I32_EXTEND16_S, unary(I32));
    plain(I64_EXTEND8_S, I64_EXTEND32_S, unary(I64));
    plain(I32_TRUNC_SAT_F32_S, I32_TRUNC_SAT_F32_U, takes(F32).to(I32));
    plain(I32_TRUNC_SAT_F64_S, I32_TRUNC_SAT_F64_U, takes(F64).to(I32));
    plain(I64_TRUNC_SAT_F32_S, I64_TRUNC_SAT_F32_U, takes(F32).to(I64));
    plain(I64_TRUNC_SAT_F64_S, I64_TRUNC_SAT_F64_U, takes(F64).to(I64));
    plain(I64_ADD128, I64_SUB128, takes(I64, I64, I64, I64).to(I64, I64));
    plain(I64_MUL_WIDE_S, I64_MUL_WIDE_U, takes(I64, I64).to(I64, I64));
  }

  private static void references() {
    row(REF_NULL, Immediates.HEAP_TYPE);
    row(REF_IS_NULL, Immediates.NONE);
    row(REF_FUNC, Immediates.FUNC);
    ValType eq = ValType.ref(true, HeapType.EQ);
    plain(REF_EQ, compare(eq));
    row(REF_AS_NON_NULL, Immediates.NONE);
    rows(BR_ON_NULL, BR_ON_NON_NULL, Immediates.LABEL, null);
  }

  private static void heap() {
    rows(STRUCT_NEW, STRUCT_NEW_DEFAULT, Immediates.TYPE, null);
    rows(STRUCT_GET, STRUCT_SET, Immediates.TYPE_FIELD, null);
    rows(ARRAY_NEW, ARRAY_NEW_DEFAULT, Immediates.TYPE, null);
    row(ARRAY_NEW_FIXED, Immediates.TYPE_LENGTH);
    row(ARRAY_NEW_DATA, Immediates.TYPE_DATA);
    row(ARRAY_NEW_ELEM, Immediates.TYPE_ELEM);
    rows(ARRAY_GET, ARRAY_SET, Immediates.TYPE, null);
    plain(ARRAY_LEN, takes(ValType.ref(true, HeapType.ARRAY)).to(I32));
    row(ARRAY_FILL, Immediates.TYPE);
    row(ARRAY_COPY, Immediates.TYPE_TYPE);
    row(ARRAY_INIT_DATA, Immediates.TYPE_DATA);
    row(ARRAY_INIT_ELEM, Immediates.TYPE_ELEM);
    rows(REF_TEST, REF_CAST_NULL, Immediates.HEAP_TYPE, null);
    rows(BR_ON_CAST, BR_ON_CAST_FAIL, Immediates.CAST_LABEL, null);
    rows(ANY_CONVERT_EXTERN, EXTERN_CONVERT_ANY, Immediates.NONE, null);
    plain(REF_I31, takes(I32).to(ValType.ref(false, HeapType.I31)));
    plain(I31_GET_S, I31_GET_U, takes(ValType.ref(true, HeapType.I31)).to(I32));
  }

  private static void bulk() {
    row(MEMORY_INIT, Immediates.DATA_MEMORY);
    row(DATA_DROP, Immediates.DATA);
    row(MEMORY_COPY, Immediates.MEMORY_MEMORY);
    row(MEMORY_FILL, Immediates.MEMORY);
    row(TABLE_INIT, Immediates.ELEM_TABLE);
    row(ELEM_DROP, Immediates.ELEM);
    row(TABLE_COPY, Immediates.TABLE_TABLE);
    rows(TABLE_GROW, TABLE_FILL, Immediates.TABLE, null);
  }

  private static void atomics() {
    access(MEMORY_ATOMIC_NOTIFY, Immediates.MEMARG, takes(I32).to(I32).atAddress(), 2);
    access(MEMORY_ATOMIC_WAIT32, Immediates.MEMARG, takes(I32, I64).to(I32).atAddress(), 2);
    access(MEMORY_ATOMIC_WAIT64, Immediates.MEMARG, takes(I64, I64).to(I32).atAddress(), 3);
    rows(ATOMIC_FENCE, ATOMIC_FENCE, Immediates.ZERO, takes());
    ValType[] types = {I32, I64, I32, I32, I64, I64, I64};
    int[] log2 = {2, 3, 0, 1, 0, 1, 2};
    for (int i = 0; i < types.length; i++) {
      load(I32_ATOMIC_LOAD + i, types[i], log2[i]);
      store(I32_ATOMIC_STORE + i, types[i], log2[i]);
      for (int change = I32_ATOMIC_RMW_ADD; change < I32_ATOMIC_RMW_CMPXCHG; change += 7) {
        access(change + i, Immediates.MEMARG, unary(types[i]).atAddress(), log2[i]);
      }
      Signature exchange = binary(types[i]).atAddress();
      access(I32_ATOMIC_RMW_CMPXCHG + i, Immediates.MEMARG, exchange, log2[i]);
    }
  }

  private static void vectors() {
    load(V128_LOAD, V128, 4);
    for (int opcode = V128_LOAD8X8_S; opcode <= V128_LOAD32X2_U; opcode++) {
      load(opcode, V128, 3);
    }
    for (int log2 = 0; log2 < 4; log2++) {
      load(V128_LOAD8_SPLAT + log2, V128, log2);
      Signature lane = takes(V128).atAddress();
      access(V128_STORE8_LANE + log2, Immediates.MEMARG_LANE, lane, log2);
      Signature load = unary(V128).atAddress();
      access(V128_LOAD8_LANE + log2, Immediates.MEMARG_LANE, load, log2);
    }
    load(V128_LOAD32_ZERO, V128, 2);
    load(V128_LOAD64_ZERO, V128, 3);
    store(V128_STORE, V128, 4);
    rows(V128_CONST, V128_CONST, Immediates.V128, Signature.giving(V128));
    rows(I8X16_SHUFFLE, I8X16_SHUFFLE, Immediates.LANES, binary(V128));
    Signature unary = unary(V128);
    Signature binary = binary(V128);
    Signature ternary = takes(V128, V128, V128).to(V128);
    Signature shift = takes(V128, I32).to(V128);
    Signature test = takes(V128).to(I32);
    plain(I8X16_SWIZZLE, binary);
    plain(I8X16_EQ, F64X2_GE, binary);
    plain(V128_NOT, unary);
    plain(V128_AND, V128_XOR, binary);
    plain(V128_BITSELECT, ternary);
    plain(V128_ANY_TRUE, test);
    plain(F32X4_DEMOTE_F64X2_ZERO, F64X2_PROMOTE_LOW_F32X4, unary);
    for (int row = I8X16_ABS; row <= I64X2_ABS; row += I16X8_ABS - I8X16_ABS) {
      plain(row, row + 1, unary);
      plain(row + 3, row + 4, test);
      plain(row + 11, row + 13, shift);
      plain(row + 14, binary);
      plain(row + 17, binary);
    }
    plain(I8X16_POPCNT, unary);
    plain(I8X16_NARROW_I16X8_S, I8X16_NARROW_I16X8_U, binary);
    plain(F32X4_CEIL, F32X4_NEAREST, unary);
    plain(I8X16_ADD_SAT_S, I8X16_SUB_SAT_U, binary);
    plain(F64X2_CEIL, F64X2_FLOOR, unary);
    plain(I8X16_MIN_S, I8X16_MAX_U, binary);
    plain(F64X2_TRUNC, unary);
    plain(I8X16_AVGR_U, binary);
    plain(I16X8_EXTADD_PAIRWISE_I8X16_S, I32X4_EXTADD_PAIRWISE_I16X8_U, unary);
    plain(I16X8_Q15MULR_SAT_S, binary);
    plain(I16X8_NARROW_I32X4_S, I16X8_NARROW_I32X4_U, binary);
    plain(I16X8_EXTEND_LOW_I8X16_S, I16X8_EXTEND_HIGH_I8X16_U, unary);
    plain(I16X8_ADD_SAT_S, I16X8_SUB_SAT_U, binary);
    plain(F64X2_NEAREST, unary);
    plain(I16X8_MUL, I16X8_MAX_U, binary);
    plain(I16X8_AVGR_U, I16X8_EXTMUL_HIGH_I8X16_U, binary);
    plain(I32X4_EXTEND_LOW_I16X8_S, I32X4_EXTEND_HIGH_I16X8_U, unary);
    plain(I32X4_MUL, I32X4_DOT_I16X8_S, binary);
    plain(I32X4_EXTMUL_LOW_I16X8_S, I32X4_EXTMUL_HIGH_I16X8_U, binary);
    plain(I64X2_EXTEND_LOW_I32X4_S, I64X2_EXTEND_HIGH_I32X4_U, unary);
    plain(I64X2_MUL, I64X2_EXTMUL_HIGH_I32X4_U, binary);
    plain(F32X4_ABS, F32X4_NEG, unary);
    plain(F32X4_SQRT, unary);
    plain(F32X4_ADD, F32X4_PMAX, binary);
    plain(F64X2_ABS, F64X2_NEG, unary);
    plain(F64X2_SQRT, unary);
    plain(F64X2_ADD, F64X2_PMAX, binary);
    plain(I32X4_TRUNC_SAT_F32X4_S, F64X2_CONVERT_LOW_I32X4_U, unary);
    plain(I8X16_RELAXED_SWIZZLE, binary);
    plain(I32X4_RELAXED_TRUNC_F32X4_S, I32X4_RELAXED_TRUNC_F64X2_U_ZERO, unary);
    plain(F32X4_RELAXED_MADD, I64X2_RELAXED_LANESELECT, ternary);
    plain(F32X4_RELAXED_MIN, I16X8_RELAXED_DOT_I8X16_I7X16_S, binary);
    plain(I32X4_RELAXED_DOT_I8X16_I7X16_ADD_S, ternary);
  }

  private static void lanes() {
    ValType[] types = {I32, I32, I32, I64, F32, F64};
    int[] log2 = {0, 1, 2, 3, 2, 3};
    int[] replace = {
      I8X16_REPLACE_LANE,
      I16X8_REPLACE_LANE,
      I32X4_REPLACE_LANE,
      I64X2_REPLACE_LANE,
      F32X4_REPLACE_LANE,
      F64X2_REPLACE_LANE
    };
    for (int i = 0; i < types.length; i++) {
      plain(I8X16_SPLAT + i, takes(types[i]).to(V128));
      access(replace[i], Immediates.LANE, takes(V128, types[i]).to(V128), log2[i]);
      for (int extracts = i < 2 ? 2 : 1; extracts > 0; extracts--) {
        access(replace[i] - extracts, Immediates.LANE, takes(V128).to(types[i]), log2[i]);
      }
    }
  }

  private static void features() {
    feature(TRY, CATCH, Feature.EXCEPTIONS);
    feature(THROW, THROW, Feature.EXCEPTIONS_FINAL);
    feature(RETHROW, RETHROW, Feature.EXCEPTIONS);
    feature(THROW_REF, THROW_REF, Feature.EXCEPTIONS_FINAL);
    feature(RETURN_CALL, RETURN_CALL_INDIRECT, Feature.TAIL_CALL);
    feature(CALL_REF, CALL_REF, Feature.TYPED_FUNCTION_REFERENCES);
    feature(RETURN_CALL_REF, RETURN_CALL_REF, Feature.TAIL_CALL);
    feature(DELEGATE, CATCH_ALL, Feature.EXCEPTIONS);
    feature(SELECT_T, SELECT_T, Feature.REFERENCE_TYPES);
    feature(TRY_TABLE, TRY_TABLE, Feature.EXCEPTIONS_FINAL);
    feature(TABLE_GET, TABLE_SET, Feature.REFERENCE_TYPES);
    feature(I32_EXTEND8_S, I64_EXTEND32_S, Feature.SIGN_EXTENSIONS);
    feature(REF_NULL, REF_FUNC, Feature.REFERENCE_TYPES);
    feature(REF_EQ, REF_EQ, Feature.GC);
    feature(REF_AS_NON_NULL, BR_ON_NON_NULL, Feature.TYPED_FUNCTION_REFERENCES);
    feature(STRUCT_NEW, I31_GET_U, Feature.GC);
    feature(I32_TRUNC_SAT_F32_S, I64_TRUNC_SAT_F64_U, Feature.SATURATED_FLOAT_TO_INT);
    feature(MEMORY_INIT, TABLE_COPY, Feature.BULK_MEMORY);
    feature(TABLE_GROW, TABLE_FILL, Feature.REFERENCE_TYPES);
    feature(I64_ADD128, I64_MUL_WIDE_U, Feature.WIDE_ARITHMETIC);
    feature(MEMORY_ATOMIC_NOTIFY, I64_ATOMIC_RMW32_CMPXCHG_U, Feature.THREADS);
    feature(V128_LOAD, F64X2_CONVERT_LOW_I32X4_U, Feature.SIMD);
    feature(I8X16_RELAXED_SWIZZLE, COUNT - 1, Feature.RELAXED_SIMD);
  }

  // The columns.

  /** Whether there is an instruction with this opcode; false for any other number. */
  public static boolean exists(int opcode) {
    return opcode >= 0 && opcode < COUNT && IMMEDIATES[opcode] != null;
  }

  /**
   * What follows an opcode in the binary format.
   *
   * @return null if there is no such instruction
   */
  public static @Nullable Immediates immediates(int opcode) {
    return opcode >= 0 && opcode < COUNT ? IMMEDIATES[opcode] : null;
  }

  /**
   * Which types an instruction takes and gives.
   *
   * @param opcode of an instruction that {@linkplain #exists exists}
   * @return null if that depends on its immediates or on the operands; addresses are i32, see
   *     {@link Signature#address64}
   */
  public static @Nullable Signature signature(int opcode) {
    return SIGNATURES[opcode];
  }

  /**
   * The feature that brought an instruction.
   *
   * @param opcode of an instruction that {@linkplain #exists exists}
   * @return null for an instruction of WebAssembly 1.0. Some instructions need another feature by
   *     their immediates, which this does not know
   */
  public static @Nullable Feature feature(int opcode) {
    return FEATURES[opcode];
  }

  /**
   * How much memory an instruction with the immediates {@link Immediates#MEMARG} or {@link
   * Immediates#MEMARG_LANE} accesses; this is also its natural alignment. For those with {@link
   * Immediates#LANE} the size of a lane.
   *
   * @param opcode of an instruction that {@linkplain #exists exists}
   * @return the binary logarithm of the bytes; -1 for other instructions
   */
  public static int widthLog2(int opcode) {
    return WIDTHS[opcode] - 1;
  }

  /** Whether the alignment of an access must be the natural one: it is atomic. */
  public static boolean isAtomic(int opcode) {
    return opcode >= MEMORY_ATOMIC_NOTIFY && opcode <= I64_ATOMIC_RMW32_CMPXCHG_U;
  }

  /** Whether an instruction is a constant or computes numbers from numbers; vectors excluded. */
  public static boolean isScalar(int opcode) {
    return opcode >= I32_CONST && opcode <= I64_EXTEND32_S
        || opcode >= I32_TRUNC_SAT_F32_S && opcode <= I64_TRUNC_SAT_F64_U;
  }

  /** Whether an instruction that computes numbers traps for some of them. */
  public static boolean trapsOnNumbers(int opcode) {
    switch (opcode) {
      case I32_DIV_S:
      case I32_DIV_U:
      case I32_REM_S:
      case I32_REM_U:
      case I64_DIV_S:
      case I64_DIV_U:
      case I64_REM_S:
      case I64_REM_U:
      case I32_TRUNC_F32_S:
      case I32_TRUNC_F32_U:
      case I32_TRUNC_F64_S:
      case I32_TRUNC_F64_U:
      case I64_TRUNC_F32_S:
      case I64_TRUNC_F32_U:
      case I64_TRUNC_F64_S:
      case I64_TRUNC_F64_U:
        return true;
      default:
        return false;
    }
  }

  /** How many lanes a vector has for an instruction with the number of a lane. */
  public static int lanes(int opcode) {
    return 16 >> widthLog2(opcode);
  }
}
