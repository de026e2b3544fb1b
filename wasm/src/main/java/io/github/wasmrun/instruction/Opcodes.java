package io.github.wasmrun.instruction;

/**
 * The instructions of WebAssembly 3.0, of threads, relaxed vectors, wide arithmetic and of the
 * first form of exception handling, as numbers for {@code switch}. A constant has the name of the
 * text format in upper case with {@code _} for the dot; {@link Instructions} has what is known of
 * each, {@link InstructionNames} the names.
 *
 * <p>An instruction of one byte is that byte. One with a prefix is the base of the prefix plus the
 * number after it: 0x100 for the prefix 0xFB, 0x140 for 0xFC, 0x180 for 0xFE, 0x200 for 0xFD. So
 * the numbers lie close together, below {@link #COUNT}, and index arrays.
 *
 * <p>The constants are known to the Java compiler: code that only names them does not need this
 * class when it runs, nor does a page.
 */
public final class Opcodes {
  /** All opcodes are smaller. */
  public static final int COUNT = 0x314;

  private static final int FB = 0x100;
  private static final int FC = 0x140;
  private static final int FE = 0x180;
  private static final int FD = 0x200;

  // Control and parametric instructions.

  public static final int UNREACHABLE = 0x00;
  public static final int NOP = 0x01;
  public static final int BLOCK = 0x02;
  public static final int LOOP = 0x03;
  public static final int IF = 0x04;
  public static final int ELSE = 0x05;
  public static final int TRY = 0x06;
  public static final int CATCH = 0x07;
  public static final int THROW = 0x08;
  public static final int RETHROW = 0x09;
  public static final int THROW_REF = 0x0A;
  public static final int END = 0x0B;
  public static final int BR = 0x0C;
  public static final int BR_IF = 0x0D;
  public static final int BR_TABLE = 0x0E;
  public static final int RETURN = 0x0F;
  public static final int CALL = 0x10;
  public static final int CALL_INDIRECT = 0x11;
  public static final int RETURN_CALL = 0x12;
  public static final int RETURN_CALL_INDIRECT = 0x13;
  public static final int CALL_REF = 0x14;
  public static final int RETURN_CALL_REF = 0x15;
  public static final int DELEGATE = 0x18;
  public static final int CATCH_ALL = 0x19;
  public static final int DROP = 0x1A;
  public static final int SELECT = 0x1B;
  public static final int SELECT_T = 0x1C;
  public static final int TRY_TABLE = 0x1F;

  // Locals, globals and tables.

  public static final int LOCAL_GET = 0x20;
  public static final int LOCAL_SET = 0x21;
  public static final int LOCAL_TEE = 0x22;
  public static final int GLOBAL_GET = 0x23;
  public static final int GLOBAL_SET = 0x24;
  public static final int TABLE_GET = 0x25;
  public static final int TABLE_SET = 0x26;

  // Memories.

  public static final int I32_LOAD = 0x28;
  public static final int I64_LOAD = 0x29;
  public static final int F32_LOAD = 0x2A;
  public static final int F64_LOAD = 0x2B;
  public static final int I32_LOAD8_S = 0x2C;
  public static final int I32_LOAD8_U = 0x2D;
  public static final int I32_LOAD16_S = 0x2E;
  public static final int I32_LOAD16_U = 0x2F;
  public static final int I64_LOAD8_S = 0x30;
  public static final int I64_LOAD8_U = 0x31;
  public static final int I64_LOAD16_S = 0x32;
  public static final int I64_LOAD16_U = 0x33;
  public static final int I64_LOAD32_S = 0x34;
  public static final int I64_LOAD32_U = 0x35;
  public static final int I32_STORE = 0x36;
  public static final int I64_STORE = 0x37;
  public static final int F32_STORE = 0x38;
  public static final int F64_STORE = 0x39;
  public static final int I32_STORE8 = 0x3A;
  public static final int I32_STORE16 = 0x3B;
  public static final int I64_STORE8 = 0x3C;
  public static final int I64_STORE16 = 0x3D;
  public static final int I64_STORE32 = 0x3E;
  public static final int MEMORY_SIZE = 0x3F;
  public static final int MEMORY_GROW = 0x40;

  // Constants.

  public static final int I32_CONST = 0x41;
  public static final int I64_CONST = 0x42;
  public static final int F32_CONST = 0x43;
  public static final int F64_CONST = 0x44;

  // Comparisons of numbers.

  public static final int I32_EQZ = 0x45;
  public static final int I32_EQ = 0x46;
  public static final int I32_NE = 0x47;
  public static final int I32_LT_S = 0x48;
  public static final int I32_LT_U = 0x49;
  public static final int I32_GT_S = 0x4A;
  public static final int I32_GT_U = 0x4B;
  public static final int I32_LE_S = 0x4C;
  public static final int I32_LE_U = 0x4D;
  public static final int I32_GE_S = 0x4E;
  public static final int I32_GE_U = 0x4F;
  public static final int I64_EQZ = 0x50;
  public static final int I64_EQ = 0x51;
  public static final int I64_NE = 0x52;
  public static final int I64_LT_S = 0x53;
  public static final int I64_LT_U = 0x54;
  public static final int I64_GT_S = 0x55;
  public static final int I64_GT_U = 0x56;
  public static final int I64_LE_S = 0x57;
  public static final int I64_LE_U = 0x58;
  public static final int I64_GE_S = 0x59;
  public static final int I64_GE_U = 0x5A;
  public static final int F32_EQ = 0x5B;
  public static final int F32_NE = 0x5C;
  public static final int F32_LT = 0x5D;
  public static final int F32_GT = 0x5E;
  public static final int F32_LE = 0x5F;
  public static final int F32_GE = 0x60;
  public static final int F64_EQ = 0x61;
  public static final int F64_NE = 0x62;
  public static final int F64_LT = 0x63;
  public static final int F64_GT = 0x64;
  public static final int F64_LE = 0x65;
  public static final int F64_GE = 0x66;

  // Arithmetic.

  public static final int I32_CLZ = 0x67;
  public static final int I32_CTZ = 0x68;
  public static final int I32_POPCNT = 0x69;
  public static final int I32_ADD = 0x6A;
  public static final int I32_SUB = 0x6B;
  public static final int I32_MUL = 0x6C;
  public static final int I32_DIV_S = 0x6D;
  public static final int I32_DIV_U = 0x6E;
  public static final int I32_REM_S = 0x6F;
  public static final int I32_REM_U = 0x70;
  public static final int I32_AND = 0x71;
  public static final int I32_OR = 0x72;
  public static final int I32_XOR = 0x73;
  public static final int I32_SHL = 0x74;
  public static final int I32_SHR_S = 0x75;
  public static final int I32_SHR_U = 0x76;
  public static final int I32_ROTL = 0x77;
  public static final int I32_ROTR = 0x78;
  public static final int I64_CLZ = 0x79;
  public static final int I64_CTZ = 0x7A;
  public static final int I64_POPCNT = 0x7B;
  public static final int I64_ADD = 0x7C;
  public static final int I64_SUB = 0x7D;
  public static final int I64_MUL = 0x7E;
  public static final int I64_DIV_S = 0x7F;
  public static final int I64_DIV_U = 0x80;
  public static final int I64_REM_S = 0x81;
  public static final int I64_REM_U = 0x82;
  public static final int I64_AND = 0x83;
  public static final int I64_OR = 0x84;
  public static final int I64_XOR = 0x85;
  public static final int I64_SHL = 0x86;
  public static final int I64_SHR_S = 0x87;
  public static final int I64_SHR_U = 0x88;
  public static final int I64_ROTL = 0x89;
  public static final int I64_ROTR = 0x8A;
  public static final int F32_ABS = 0x8B;
  public static final int F32_NEG = 0x8C;
  public static final int F32_CEIL = 0x8D;
  public static final int F32_FLOOR = 0x8E;
  public static final int F32_TRUNC = 0x8F;
  public static final int F32_NEAREST = 0x90;
  public static final int F32_SQRT = 0x91;
  public static final int F32_ADD = 0x92;
  public static final int F32_SUB = 0x93;
  public static final int F32_MUL = 0x94;
  public static final int F32_DIV = 0x95;
  public static final int F32_MIN = 0x96;
  public static final int F32_MAX = 0x97;
  public static final int F32_COPYSIGN = 0x98;
  public static final int F64_ABS = 0x99;
  public static final int F64_NEG = 0x9A;
  public static final int F64_CEIL = 0x9B;
  public static final int F64_FLOOR = 0x9C;
  public static final int F64_TRUNC = 0x9D;
  public static final int F64_NEAREST = 0x9E;
  public static final int F64_SQRT = 0x9F;
  public static final int F64_ADD = 0xA0;
  public static final int F64_SUB = 0xA1;
  public static final int F64_MUL = 0xA2;
  public static final int F64_DIV = 0xA3;
  public static final int F64_MIN = 0xA4;
  public static final int F64_MAX = 0xA5;
  public static final int F64_COPYSIGN = 0xA6;

  // Conversions.

  public static final int I32_WRAP_I64 = 0xA7;
  public static final int I32_TRUNC_F32_S = 0xA8;
  public static final int I32_TRUNC_F32_U = 0xA9;
  public static final int I32_TRUNC_F64_S = 0xAA;
  public static final int I32_TRUNC_F64_U = 0xAB;
  public static final int I64_EXTEND_I32_S = 0xAC;
  public static final int I64_EXTEND_I32_U = 0xAD;
  public static final int I64_TRUNC_F32_S = 0xAE;
  public static final int I64_TRUNC_F32_U = 0xAF;
  public static final int I64_TRUNC_F64_S = 0xB0;
  public static final int I64_TRUNC_F64_U = 0xB1;
  public static final int F32_CONVERT_I32_S = 0xB2;
  public static final int F32_CONVERT_I32_U = 0xB3;
  public static final int F32_CONVERT_I64_S = 0xB4;
  public static final int F32_CONVERT_I64_U = 0xB5;
  public static final int F32_DEMOTE_F64 = 0xB6;
  public static final int F64_CONVERT_I32_S = 0xB7;
  public static final int F64_CONVERT_I32_U = 0xB8;
  public static final int F64_CONVERT_I64_S = 0xB9;
  public static final int F64_CONVERT_I64_U = 0xBA;
  public static final int F64_PROMOTE_F32 = 0xBB;
  public static final int I32_REINTERPRET_F32 = 0xBC;
  public static final int I64_REINTERPRET_F64 = 0xBD;
  public static final int F32_REINTERPRET_I32 = 0xBE;
  public static final int F64_REINTERPRET_I64 = 0xBF;
  public static final int I32_EXTEND8_S = 0xC0;
  public static final int I32_EXTEND16_S = 0xC1;
  public static final int I64_EXTEND8_S = 0xC2;
  public static final int I64_EXTEND16_S = 0xC3;
  public static final int I64_EXTEND32_S = 0xC4;

  // References.

  public static final int REF_NULL = 0xD0;
  public static final int REF_IS_NULL = 0xD1;
  public static final int REF_FUNC = 0xD2;
  public static final int REF_EQ = 0xD3;
  public static final int REF_AS_NON_NULL = 0xD4;
  public static final int BR_ON_NULL = 0xD5;
  public static final int BR_ON_NON_NULL = 0xD6;

  // The garbage-collected heap: prefix 0xFB.

  public static final int STRUCT_NEW = 0x100;
  public static final int STRUCT_NEW_DEFAULT = 0x101;
  public static final int STRUCT_GET = 0x102;
  public static final int STRUCT_GET_S = 0x103;
  public static final int STRUCT_GET_U = 0x104;
  public static final int STRUCT_SET = 0x105;
  public static final int ARRAY_NEW = 0x106;
  public static final int ARRAY_NEW_DEFAULT = 0x107;
  public static final int ARRAY_NEW_FIXED = 0x108;
  public static final int ARRAY_NEW_DATA = 0x109;
  public static final int ARRAY_NEW_ELEM = 0x10A;
  public static final int ARRAY_GET = 0x10B;
  public static final int ARRAY_GET_S = 0x10C;
  public static final int ARRAY_GET_U = 0x10D;
  public static final int ARRAY_SET = 0x10E;
  public static final int ARRAY_LEN = 0x10F;
  public static final int ARRAY_FILL = 0x110;
  public static final int ARRAY_COPY = 0x111;
  public static final int ARRAY_INIT_DATA = 0x112;
  public static final int ARRAY_INIT_ELEM = 0x113;
  public static final int REF_TEST = 0x114;
  public static final int REF_TEST_NULL = 0x115;
  public static final int REF_CAST = 0x116;
  public static final int REF_CAST_NULL = 0x117;
  public static final int BR_ON_CAST = 0x118;
  public static final int BR_ON_CAST_FAIL = 0x119;
  public static final int ANY_CONVERT_EXTERN = 0x11A;
  public static final int EXTERN_CONVERT_ANY = 0x11B;
  public static final int REF_I31 = 0x11C;
  public static final int I31_GET_S = 0x11D;
  public static final int I31_GET_U = 0x11E;

  // Saturating conversions, parts of memories and tables, wide arithmetic: prefix 0xFC.

  public static final int I32_TRUNC_SAT_F32_S = 0x140;
  public static final int I32_TRUNC_SAT_F32_U = 0x141;
  public static final int I32_TRUNC_SAT_F64_S = 0x142;
  public static final int I32_TRUNC_SAT_F64_U = 0x143;
  public static final int I64_TRUNC_SAT_F32_S = 0x144;
  public static final int I64_TRUNC_SAT_F32_U = 0x145;
  public static final int I64_TRUNC_SAT_F64_S = 0x146;
  public static final int I64_TRUNC_SAT_F64_U = 0x147;
  public static final int MEMORY_INIT = 0x148;
  public static final int DATA_DROP = 0x149;
  public static final int MEMORY_COPY = 0x14A;
  public static final int MEMORY_FILL = 0x14B;
  public static final int TABLE_INIT = 0x14C;
  public static final int ELEM_DROP = 0x14D;
  public static final int TABLE_COPY = 0x14E;
  public static final int TABLE_GROW = 0x14F;
  public static final int TABLE_SIZE = 0x150;
  public static final int TABLE_FILL = 0x151;
  public static final int I64_ADD128 = 0x153;
  public static final int I64_SUB128 = 0x154;
  public static final int I64_MUL_WIDE_S = 0x155;
  public static final int I64_MUL_WIDE_U = 0x156;

  // Atomic instructions: prefix 0xFE.

  public static final int MEMORY_ATOMIC_NOTIFY = 0x180;
  public static final int MEMORY_ATOMIC_WAIT32 = 0x181;
  public static final int MEMORY_ATOMIC_WAIT64 = 0x182;
  public static final int ATOMIC_FENCE = 0x183;
  public static final int I32_ATOMIC_LOAD = 0x190;
  public static final int I64_ATOMIC_LOAD = 0x191;
  public static final int I32_ATOMIC_LOAD8_U = 0x192;
  public static final int I32_ATOMIC_LOAD16_U = 0x193;
  public static final int I64_ATOMIC_LOAD8_U = 0x194;
  public static final int I64_ATOMIC_LOAD16_U = 0x195;
  public static final int I64_ATOMIC_LOAD32_U = 0x196;
  public static final int I32_ATOMIC_STORE = 0x197;
  public static final int I64_ATOMIC_STORE = 0x198;
  public static final int I32_ATOMIC_STORE8 = 0x199;
  public static final int I32_ATOMIC_STORE16 = 0x19A;
  public static final int I64_ATOMIC_STORE8 = 0x19B;
  public static final int I64_ATOMIC_STORE16 = 0x19C;
  public static final int I64_ATOMIC_STORE32 = 0x19D;
  public static final int I32_ATOMIC_RMW_ADD = 0x19E;
  public static final int I64_ATOMIC_RMW_ADD = 0x19F;
  public static final int I32_ATOMIC_RMW8_ADD_U = 0x1A0;
  public static final int I32_ATOMIC_RMW16_ADD_U = 0x1A1;
  public static final int I64_ATOMIC_RMW8_ADD_U = 0x1A2;
  public static final int I64_ATOMIC_RMW16_ADD_U = 0x1A3;
  public static final int I64_ATOMIC_RMW32_ADD_U = 0x1A4;
  public static final int I32_ATOMIC_RMW_SUB = 0x1A5;
  public static final int I64_ATOMIC_RMW_SUB = 0x1A6;
  public static final int I32_ATOMIC_RMW8_SUB_U = 0x1A7;
  public static final int I32_ATOMIC_RMW16_SUB_U = 0x1A8;
  public static final int I64_ATOMIC_RMW8_SUB_U = 0x1A9;
  public static final int I64_ATOMIC_RMW16_SUB_U = 0x1AA;
  public static final int I64_ATOMIC_RMW32_SUB_U = 0x1AB;
  public static final int I32_ATOMIC_RMW_AND = 0x1AC;
  public static final int I64_ATOMIC_RMW_AND = 0x1AD;
  public static final int I32_ATOMIC_RMW8_AND_U = 0x1AE;
  public static final int I32_ATOMIC_RMW16_AND_U = 0x1AF;
  public static final int I64_ATOMIC_RMW8_AND_U = 0x1B0;
  public static final int I64_ATOMIC_RMW16_AND_U = 0x1B1;
  public static final int I64_ATOMIC_RMW32_AND_U = 0x1B2;
  public static final int I32_ATOMIC_RMW_OR = 0x1B3;
  public static final int I64_ATOMIC_RMW_OR = 0x1B4;
  public static final int I32_ATOMIC_RMW8_OR_U = 0x1B5;
  public static final int I32_ATOMIC_RMW16_OR_U = 0x1B6;
  public static final int I64_ATOMIC_RMW8_OR_U = 0x1B7;
  public static final int I64_ATOMIC_RMW16_OR_U = 0x1B8;
  public static final int I64_ATOMIC_RMW32_OR_U = 0x1B9;
  public static final int I32_ATOMIC_RMW_XOR = 0x1BA;
  public static final int I64_ATOMIC_RMW_XOR = 0x1BB;
  public static final int I32_ATOMIC_RMW8_XOR_U = 0x1BC;
  public static final int I32_ATOMIC_RMW16_XOR_U = 0x1BD;
  public static final int I64_ATOMIC_RMW8_XOR_U = 0x1BE;
  public static final int I64_ATOMIC_RMW16_XOR_U = 0x1BF;
  public static final int I64_ATOMIC_RMW32_XOR_U = 0x1C0;
  public static final int I32_ATOMIC_RMW_XCHG = 0x1C1;
  public static final int I64_ATOMIC_RMW_XCHG = 0x1C2;
  public static final int I32_ATOMIC_RMW8_XCHG_U = 0x1C3;
  public static final int I32_ATOMIC_RMW16_XCHG_U = 0x1C4;
  public static final int I64_ATOMIC_RMW8_XCHG_U = 0x1C5;
  public static final int I64_ATOMIC_RMW16_XCHG_U = 0x1C6;
  public static final int I64_ATOMIC_RMW32_XCHG_U = 0x1C7;
  public static final int I32_ATOMIC_RMW_CMPXCHG = 0x1C8;
  public static final int I64_ATOMIC_RMW_CMPXCHG = 0x1C9;
  public static final int I32_ATOMIC_RMW8_CMPXCHG_U = 0x1CA;
  public static final int I32_ATOMIC_RMW16_CMPXCHG_U = 0x1CB;
  public static final int I64_ATOMIC_RMW8_CMPXCHG_U = 0x1CC;
  public static final int I64_ATOMIC_RMW16_CMPXCHG_U = 0x1CD;
  public static final int I64_ATOMIC_RMW32_CMPXCHG_U = 0x1CE;

  // Vectors: prefix 0xFD. Loads, stores, constants, shuffles.

  public static final int V128_LOAD = 0x200;
  public static final int V128_LOAD8X8_S = 0x201;
  public static final int V128_LOAD8X8_U = 0x202;
  public static final int V128_LOAD16X4_S = 0x203;
  public static final int V128_LOAD16X4_U = 0x204;
  public static final int V128_LOAD32X2_S = 0x205;
  public static final int V128_LOAD32X2_U = 0x206;
  public static final int V128_LOAD8_SPLAT = 0x207;
  public static final int V128_LOAD16_SPLAT = 0x208;
  public static final int V128_LOAD32_SPLAT = 0x209;
  public static final int V128_LOAD64_SPLAT = 0x20A;
  public static final int V128_STORE = 0x20B;
  public static final int V128_CONST = 0x20C;
  public static final int I8X16_SHUFFLE = 0x20D;
  public static final int I8X16_SWIZZLE = 0x20E;

  // Lanes of vectors.

  public static final int I8X16_SPLAT = 0x20F;
  public static final int I16X8_SPLAT = 0x210;
  public static final int I32X4_SPLAT = 0x211;
  public static final int I64X2_SPLAT = 0x212;
  public static final int F32X4_SPLAT = 0x213;
  public static final int F64X2_SPLAT = 0x214;
  public static final int I8X16_EXTRACT_LANE_S = 0x215;
  public static final int I8X16_EXTRACT_LANE_U = 0x216;
  public static final int I8X16_REPLACE_LANE = 0x217;
  public static final int I16X8_EXTRACT_LANE_S = 0x218;
  public static final int I16X8_EXTRACT_LANE_U = 0x219;
  public static final int I16X8_REPLACE_LANE = 0x21A;
  public static final int I32X4_EXTRACT_LANE = 0x21B;
  public static final int I32X4_REPLACE_LANE = 0x21C;
  public static final int I64X2_EXTRACT_LANE = 0x21D;
  public static final int I64X2_REPLACE_LANE = 0x21E;
  public static final int F32X4_EXTRACT_LANE = 0x21F;
  public static final int F32X4_REPLACE_LANE = 0x220;
  public static final int F64X2_EXTRACT_LANE = 0x221;
  public static final int F64X2_REPLACE_LANE = 0x222;

  // Comparisons of vectors.

  public static final int I8X16_EQ = 0x223;
  public static final int I8X16_NE = 0x224;
  public static final int I8X16_LT_S = 0x225;
  public static final int I8X16_LT_U = 0x226;
  public static final int I8X16_GT_S = 0x227;
  public static final int I8X16_GT_U = 0x228;
  public static final int I8X16_LE_S = 0x229;
  public static final int I8X16_LE_U = 0x22A;
  public static final int I8X16_GE_S = 0x22B;
  public static final int I8X16_GE_U = 0x22C;
  public static final int I16X8_EQ = 0x22D;
  public static final int I16X8_NE = 0x22E;
  public static final int I16X8_LT_S = 0x22F;
  public static final int I16X8_LT_U = 0x230;
  public static final int I16X8_GT_S = 0x231;
  public static final int I16X8_GT_U = 0x232;
  public static final int I16X8_LE_S = 0x233;
  public static final int I16X8_LE_U = 0x234;
  public static final int I16X8_GE_S = 0x235;
  public static final int I16X8_GE_U = 0x236;
  public static final int I32X4_EQ = 0x237;
  public static final int I32X4_NE = 0x238;
  public static final int I32X4_LT_S = 0x239;
  public static final int I32X4_LT_U = 0x23A;
  public static final int I32X4_GT_S = 0x23B;
  public static final int I32X4_GT_U = 0x23C;
  public static final int I32X4_LE_S = 0x23D;
  public static final int I32X4_LE_U = 0x23E;
  public static final int I32X4_GE_S = 0x23F;
  public static final int I32X4_GE_U = 0x240;
  public static final int F32X4_EQ = 0x241;
  public static final int F32X4_NE = 0x242;
  public static final int F32X4_LT = 0x243;
  public static final int F32X4_GT = 0x244;
  public static final int F32X4_LE = 0x245;
  public static final int F32X4_GE = 0x246;
  public static final int F64X2_EQ = 0x247;
  public static final int F64X2_NE = 0x248;
  public static final int F64X2_LT = 0x249;
  public static final int F64X2_GT = 0x24A;
  public static final int F64X2_LE = 0x24B;
  public static final int F64X2_GE = 0x24C;

  // Bits of vectors, lanes in memory, conversions between floating-point vectors.

  public static final int V128_NOT = 0x24D;
  public static final int V128_AND = 0x24E;
  public static final int V128_ANDNOT = 0x24F;
  public static final int V128_OR = 0x250;
  public static final int V128_XOR = 0x251;
  public static final int V128_BITSELECT = 0x252;
  public static final int V128_ANY_TRUE = 0x253;
  public static final int V128_LOAD8_LANE = 0x254;
  public static final int V128_LOAD16_LANE = 0x255;
  public static final int V128_LOAD32_LANE = 0x256;
  public static final int V128_LOAD64_LANE = 0x257;
  public static final int V128_STORE8_LANE = 0x258;
  public static final int V128_STORE16_LANE = 0x259;
  public static final int V128_STORE32_LANE = 0x25A;
  public static final int V128_STORE64_LANE = 0x25B;
  public static final int V128_LOAD32_ZERO = 0x25C;
  public static final int V128_LOAD64_ZERO = 0x25D;
  public static final int F32X4_DEMOTE_F64X2_ZERO = 0x25E;
  public static final int F64X2_PROMOTE_LOW_F32X4 = 0x25F;

  // Vectors of 8-bit lanes, and those between them.

  public static final int I8X16_ABS = 0x260;
  public static final int I8X16_NEG = 0x261;
  public static final int I8X16_POPCNT = 0x262;
  public static final int I8X16_ALL_TRUE = 0x263;
  public static final int I8X16_BITMASK = 0x264;
  public static final int I8X16_NARROW_I16X8_S = 0x265;
  public static final int I8X16_NARROW_I16X8_U = 0x266;
  public static final int F32X4_CEIL = 0x267;
  public static final int F32X4_FLOOR = 0x268;
  public static final int F32X4_TRUNC = 0x269;
  public static final int F32X4_NEAREST = 0x26A;
  public static final int I8X16_SHL = 0x26B;
  public static final int I8X16_SHR_S = 0x26C;
  public static final int I8X16_SHR_U = 0x26D;
  public static final int I8X16_ADD = 0x26E;
  public static final int I8X16_ADD_SAT_S = 0x26F;
  public static final int I8X16_ADD_SAT_U = 0x270;
  public static final int I8X16_SUB = 0x271;
  public static final int I8X16_SUB_SAT_S = 0x272;
  public static final int I8X16_SUB_SAT_U = 0x273;
  public static final int F64X2_CEIL = 0x274;
  public static final int F64X2_FLOOR = 0x275;
  public static final int I8X16_MIN_S = 0x276;
  public static final int I8X16_MIN_U = 0x277;
  public static final int I8X16_MAX_S = 0x278;
  public static final int I8X16_MAX_U = 0x279;
  public static final int F64X2_TRUNC = 0x27A;
  public static final int I8X16_AVGR_U = 0x27B;
  public static final int I16X8_EXTADD_PAIRWISE_I8X16_S = 0x27C;
  public static final int I16X8_EXTADD_PAIRWISE_I8X16_U = 0x27D;
  public static final int I32X4_EXTADD_PAIRWISE_I16X8_S = 0x27E;
  public static final int I32X4_EXTADD_PAIRWISE_I16X8_U = 0x27F;

  // Vectors of 16-bit lanes, and those between them.

  public static final int I16X8_ABS = 0x280;
  public static final int I16X8_NEG = 0x281;
  public static final int I16X8_Q15MULR_SAT_S = 0x282;
  public static final int I16X8_ALL_TRUE = 0x283;
  public static final int I16X8_BITMASK = 0x284;
  public static final int I16X8_NARROW_I32X4_S = 0x285;
  public static final int I16X8_NARROW_I32X4_U = 0x286;
  public static final int I16X8_EXTEND_LOW_I8X16_S = 0x287;
  public static final int I16X8_EXTEND_HIGH_I8X16_S = 0x288;
  public static final int I16X8_EXTEND_LOW_I8X16_U = 0x289;
  public static final int I16X8_EXTEND_HIGH_I8X16_U = 0x28A;
  public static final int I16X8_SHL = 0x28B;
  public static final int I16X8_SHR_S = 0x28C;
  public static final int I16X8_SHR_U = 0x28D;
  public static final int I16X8_ADD = 0x28E;
  public static final int I16X8_ADD_SAT_S = 0x28F;
  public static final int I16X8_ADD_SAT_U = 0x290;
  public static final int I16X8_SUB = 0x291;
  public static final int I16X8_SUB_SAT_S = 0x292;
  public static final int I16X8_SUB_SAT_U = 0x293;
  public static final int F64X2_NEAREST = 0x294;
  public static final int I16X8_MUL = 0x295;
  public static final int I16X8_MIN_S = 0x296;
  public static final int I16X8_MIN_U = 0x297;
  public static final int I16X8_MAX_S = 0x298;
  public static final int I16X8_MAX_U = 0x299;
  public static final int I16X8_AVGR_U = 0x29B;
  public static final int I16X8_EXTMUL_LOW_I8X16_S = 0x29C;
  public static final int I16X8_EXTMUL_HIGH_I8X16_S = 0x29D;
  public static final int I16X8_EXTMUL_LOW_I8X16_U = 0x29E;
  public static final int I16X8_EXTMUL_HIGH_I8X16_U = 0x29F;

  // Vectors of 32-bit lanes.

  public static final int I32X4_ABS = 0x2A0;
  public static final int I32X4_NEG = 0x2A1;
  public static final int I32X4_ALL_TRUE = 0x2A3;
  public static final int I32X4_BITMASK = 0x2A4;
  public static final int I32X4_EXTEND_LOW_I16X8_S = 0x2A7;
  public static final int I32X4_EXTEND_HIGH_I16X8_S = 0x2A8;
  public static final int I32X4_EXTEND_LOW_I16X8_U = 0x2A9;
  public static final int I32X4_EXTEND_HIGH_I16X8_U = 0x2AA;
  public static final int I32X4_SHL = 0x2AB;
  public static final int I32X4_SHR_S = 0x2AC;
  public static final int I32X4_SHR_U = 0x2AD;
  public static final int I32X4_ADD = 0x2AE;
  public static final int I32X4_SUB = 0x2B1;
  public static final int I32X4_MUL = 0x2B5;
  public static final int I32X4_MIN_S = 0x2B6;
  public static final int I32X4_MIN_U = 0x2B7;
  public static final int I32X4_MAX_S = 0x2B8;
  public static final int I32X4_MAX_U = 0x2B9;
  public static final int I32X4_DOT_I16X8_S = 0x2BA;
  public static final int I32X4_EXTMUL_LOW_I16X8_S = 0x2BC;
  public static final int I32X4_EXTMUL_HIGH_I16X8_S = 0x2BD;
  public static final int I32X4_EXTMUL_LOW_I16X8_U = 0x2BE;
  public static final int I32X4_EXTMUL_HIGH_I16X8_U = 0x2BF;

  // Vectors of 64-bit lanes.

  public static final int I64X2_ABS = 0x2C0;
  public static final int I64X2_NEG = 0x2C1;
  public static final int I64X2_ALL_TRUE = 0x2C3;
  public static final int I64X2_BITMASK = 0x2C4;
  public static final int I64X2_EXTEND_LOW_I32X4_S = 0x2C7;
  public static final int I64X2_EXTEND_HIGH_I32X4_S = 0x2C8;
  public static final int I64X2_EXTEND_LOW_I32X4_U = 0x2C9;
  public static final int I64X2_EXTEND_HIGH_I32X4_U = 0x2CA;
  public static final int I64X2_SHL = 0x2CB;
  public static final int I64X2_SHR_S = 0x2CC;
  public static final int I64X2_SHR_U = 0x2CD;
  public static final int I64X2_ADD = 0x2CE;
  public static final int I64X2_SUB = 0x2D1;
  public static final int I64X2_MUL = 0x2D5;
  public static final int I64X2_EQ = 0x2D6;
  public static final int I64X2_NE = 0x2D7;
  public static final int I64X2_LT_S = 0x2D8;
  public static final int I64X2_GT_S = 0x2D9;
  public static final int I64X2_LE_S = 0x2DA;
  public static final int I64X2_GE_S = 0x2DB;
  public static final int I64X2_EXTMUL_LOW_I32X4_S = 0x2DC;
  public static final int I64X2_EXTMUL_HIGH_I32X4_S = 0x2DD;
  public static final int I64X2_EXTMUL_LOW_I32X4_U = 0x2DE;
  public static final int I64X2_EXTMUL_HIGH_I32X4_U = 0x2DF;

  // Vectors of floating-point lanes, conversions.

  public static final int F32X4_ABS = 0x2E0;
  public static final int F32X4_NEG = 0x2E1;
  public static final int F32X4_SQRT = 0x2E3;
  public static final int F32X4_ADD = 0x2E4;
  public static final int F32X4_SUB = 0x2E5;
  public static final int F32X4_MUL = 0x2E6;
  public static final int F32X4_DIV = 0x2E7;
  public static final int F32X4_MIN = 0x2E8;
  public static final int F32X4_MAX = 0x2E9;
  public static final int F32X4_PMIN = 0x2EA;
  public static final int F32X4_PMAX = 0x2EB;
  public static final int F64X2_ABS = 0x2EC;
  public static final int F64X2_NEG = 0x2ED;
  public static final int F64X2_SQRT = 0x2EF;
  public static final int F64X2_ADD = 0x2F0;
  public static final int F64X2_SUB = 0x2F1;
  public static final int F64X2_MUL = 0x2F2;
  public static final int F64X2_DIV = 0x2F3;
  public static final int F64X2_MIN = 0x2F4;
  public static final int F64X2_MAX = 0x2F5;
  public static final int F64X2_PMIN = 0x2F6;
  public static final int F64X2_PMAX = 0x2F7;
  public static final int I32X4_TRUNC_SAT_F32X4_S = 0x2F8;
  public static final int I32X4_TRUNC_SAT_F32X4_U = 0x2F9;
  public static final int F32X4_CONVERT_I32X4_S = 0x2FA;
  public static final int F32X4_CONVERT_I32X4_U = 0x2FB;
  public static final int I32X4_TRUNC_SAT_F64X2_S_ZERO = 0x2FC;
  public static final int I32X4_TRUNC_SAT_F64X2_U_ZERO = 0x2FD;
  public static final int F64X2_CONVERT_LOW_I32X4_S = 0x2FE;
  public static final int F64X2_CONVERT_LOW_I32X4_U = 0x2FF;

  // Relaxed vectors: their result may depend on the machine.

  public static final int I8X16_RELAXED_SWIZZLE = 0x300;
  public static final int I32X4_RELAXED_TRUNC_F32X4_S = 0x301;
  public static final int I32X4_RELAXED_TRUNC_F32X4_U = 0x302;
  public static final int I32X4_RELAXED_TRUNC_F64X2_S_ZERO = 0x303;
  public static final int I32X4_RELAXED_TRUNC_F64X2_U_ZERO = 0x304;
  public static final int F32X4_RELAXED_MADD = 0x305;
  public static final int F32X4_RELAXED_NMADD = 0x306;
  public static final int F64X2_RELAXED_MADD = 0x307;
  public static final int F64X2_RELAXED_NMADD = 0x308;
  public static final int I8X16_RELAXED_LANESELECT = 0x309;
  public static final int I16X8_RELAXED_LANESELECT = 0x30A;
  public static final int I32X4_RELAXED_LANESELECT = 0x30B;
  public static final int I64X2_RELAXED_LANESELECT = 0x30C;
  public static final int F32X4_RELAXED_MIN = 0x30D;
  public static final int F32X4_RELAXED_MAX = 0x30E;
  public static final int F64X2_RELAXED_MIN = 0x30F;
  public static final int F64X2_RELAXED_MAX = 0x310;
  public static final int I16X8_RELAXED_Q15MULR_S = 0x311;
  public static final int I16X8_RELAXED_DOT_I8X16_I7X16_S = 0x312;
  public static final int I32X4_RELAXED_DOT_I8X16_I7X16_ADD_S = 0x313;

  private Opcodes() {}

  /** Whether a byte is the prefix of instructions with a number. */
  public static boolean isPrefix(int code) {
    return code >= 0xFB && code <= 0xFE;
  }

  /**
   * The opcode of a prefix and the number after it.
   *
   * @param prefix one for which {@link #isPrefix} is true
   * @param number unsigned
   * @return -1 if the number is too large for the instructions of the prefix; an opcode need not be
   *     one of an instruction, see {@link Instructions#exists}
   */
  public static int of(int prefix, int number) {
    switch (prefix) {
      case 0xFB:
        return number >= 0 && number < FC - FB ? FB + number : -1;
      case 0xFC:
        return number >= 0 && number < FE - FC ? FC + number : -1;
      case 0xFE:
        return number >= 0 && number < FD - FE ? FE + number : -1;
      default:
        return number >= 0 && number < COUNT - FD ? FD + number : -1;
    }
  }

  /** The prefix of an opcode; 0 if it has none. */
  public static int prefix(int opcode) {
    if (opcode < FB) {
      return 0;
    }
    if (opcode >= FD) {
      return 0xFD;
    }
    return opcode >= FE ? 0xFE : opcode >= FC ? 0xFC : 0xFB;
  }

  /** What the binary format has for an opcode after its prefix; without prefix the byte. */
  public static int number(int opcode) {
    switch (prefix(opcode)) {
      case 0xFB:
        return opcode - FB;
      case 0xFC:
        return opcode - FC;
      case 0xFD:
        return opcode - FD;
      case 0xFE:
        return opcode - FE;
      default:
        return opcode;
    }
  }
}
