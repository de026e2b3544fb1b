package io.github.wasmrun.type;

/**
 * The bytes of types in the <a
 * href="https://webassembly.github.io/spec/core/binary/types.html">binary format</a>. The Java
 * compiler knows them: code that names them does not need this class when it runs.
 */
public final class TypeCodes {
  public static final int I32 = 0x7F;
  public static final int I64 = 0x7E;
  public static final int F32 = 0x7D;
  public static final int F64 = 0x7C;
  public static final int V128 = 0x7B;

  /** Packed fields, and no value types. */
  public static final int I8 = 0x78;

  public static final int I16 = 0x77;

  /** Heap types; as a value type the nullable reference to one. */
  public static final int NOEXN = 0x74;

  public static final int NOFUNC = 0x73;
  public static final int NOEXTERN = 0x72;
  public static final int NONE = 0x71;
  public static final int FUNC = 0x70;
  public static final int EXTERN = 0x6F;
  public static final int ANY = 0x6E;
  public static final int EQ = 0x6D;
  public static final int I31 = 0x6C;
  public static final int STRUCT = 0x6B;
  public static final int ARRAY = 0x6A;
  public static final int EXN = 0x69;

  /** Before a type that threads share; of a proposal, which no engine here has. */
  public static final int SHARED = 0x65;

  /** References to the heap type that follows. */
  public static final int REF = 0x64;

  public static final int REF_NULL = 0x63;

  /** Composite types. */
  public static final int FUNC_TYPE = 0x60;

  public static final int STRUCT_TYPE = 0x5F;
  public static final int ARRAY_TYPE = 0x5E;

  /** Subtypes. */
  public static final int SUB = 0x50;

  public static final int SUB_FINAL = 0x4F;

  /** A group of types that refer to each other. */
  public static final int REC = 0x4E;

  /** The type of a block without parameters and results. */
  public static final int EMPTY_BLOCK = 0x40;

  private TypeCodes() {}
}
