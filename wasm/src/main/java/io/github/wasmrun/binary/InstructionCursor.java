package io.github.wasmrun.binary;

import io.github.wasmrun.instruction.Immediates;
import io.github.wasmrun.instruction.Instructions;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.type.TypeCodes;
import java.util.Arrays;

/**
 * Reads the instructions of an expression or a function body one after another, each with its
 * immediates, as the table of instructions says. It knows the format only: indexes may name
 * nothing, and whether blocks end is not looked at. One thread at a time.
 *
 * <p>The immediates are in fields that the next instruction overwrites; which ones an instruction
 * has, its {@link Immediates} say:
 *
 * <table>
 * <caption>Immediates and where they are</caption>
 * <tr><td>BLOCK, TRY_TABLE</td><td>{@link #blockType}, {@link #index} of a type, {@link #typeCode}
 *     </td></tr>
 * <tr><td>TRY_TABLE</td><td>{@link #count} of catch clauses, {@link #catchKind}, {@link #catchTag},
 *     {@link #catchLabel}</td></tr>
 * <tr><td>LABELS</td><td>{@link #count} of labels, the last one among them, {@link #label}</td></tr>
 * <tr><td>VAL_TYPES</td><td>{@link #count}, of the first type {@link #typeCode}</td></tr>
 * <tr><td>one index</td><td>{@link #index}</td></tr>
 * <tr><td>two indexes, TYPE_LENGTH</td><td>{@link #index}, {@link #index2}</td></tr>
 * <tr><td>MEMARG, MEMARG_LANE</td><td>{@link #align}, {@link #index} of the memory, {@link #offset},
 *     {@link #lane}</td></tr>
 * <tr><td>LANES</td><td>{@link #lane(int)}</td></tr>
 * <tr><td>numbers</td><td>{@link #bits}; of V128 the low half, and {@link #highBits}</td></tr>
 * <tr><td>HEAP_TYPE</td><td>{@link #heapCode}, {@link #heapIndex}</td></tr>
 * <tr><td>CAST_LABEL</td><td>{@link #castFlags}, {@link #index} of the label, {@link #heapCode} and
 *     {@link #heapIndex}, {@link #heapCode2} and {@link #heapIndex2}</td></tr>
 * </table>
 */
public final class InstructionCursor {
  /** The {@link #blockType} of a block without parameters and results. */
  public static final int BLOCK_EMPTY = 0;

  /** The {@link #blockType} of a block with one result, whose type is {@link #typeCode}. */
  public static final int BLOCK_RESULT = 1;

  /** The {@link #blockType} of a block with the function type {@link #index}. */
  public static final int BLOCK_TYPE = 2;

  private static final int HAS_MEMORY_INDEX = 0x40;
  private static final int CATCH_WORDS = 3;

  private final ByteReader in;
  private int opcode;
  private Immediates immediates = Immediates.NONE;
  private int start;
  private int index;
  private int index2;
  private int blockType;
  private int typeCode;
  private int heapOffset;
  private int heapCode;
  private int heapIndex;
  private int heapOffset2;
  private int heapCode2;
  private int heapIndex2;
  private int castFlags;
  private int count;
  private int[] list = new int[16];
  private int align;
  private int lane;
  private long bits;
  private long highBits;

  /** Reads from the position of {@code in} on, which moves along. */
  public InstructionCursor(ByteReader in) {
    this.in = in;
  }

  /**
   * Reads one instruction.
   *
   * @return its opcode
   * @throws ModuleException (or what the reader's {@link Problems} make of it) if it is malformed
   */
  public int next() {
    start = in.position();
    int code = in.u8();
    if (Opcodes.isPrefix(code)) {
      int number = in.u32();
      opcode = Opcodes.of(code, number);
      code = number;
    } else {
      opcode = code;
    }
    Immediates kind = Instructions.immediates(opcode);
    if (kind == null) {
      throw in.malformed("illegal opcode 0x" + Integer.toHexString(code), start);
    }
    immediates = kind;
    if (kind != Immediates.NONE) {
      read(kind);
    }
    return opcode;
  }

  private void read(Immediates kind) {
    switch (kind) {
      case BLOCK:
        block();
        break;
      case TRY_TABLE:
        block();
        catches();
        break;
      case LABEL:
      case FUNC:
      case TYPE:
      case TAG:
      case LOCAL:
      case GLOBAL:
      case TABLE:
      case ELEM:
      case MEMORY:
      case DATA:
        index = in.u32();
        break;
      case TYPE_TABLE:
      case ELEM_TABLE:
      case TABLE_TABLE:
      case DATA_MEMORY:
      case MEMORY_MEMORY:
      case TYPE_FIELD:
      case TYPE_LENGTH:
      case TYPE_DATA:
      case TYPE_ELEM:
      case TYPE_TYPE:
        index = in.u32();
        index2 = in.u32();
        break;
      case MEMARG:
        memArg();
        break;
      case MEMARG_LANE:
        memArg();
        lane = in.u8();
        break;
      case LANE:
        lane = in.u8();
        break;
      case LABELS:
        labels();
        break;
      case I32:
        bits = in.signedLong(32);
        break;
      case I64:
        bits = in.signedLong(64);
        break;
      case F32:
        bits = in.fixed32();
        break;
      case F64:
        bits = in.fixed64();
        break;
      case V128:
      case LANES:
        in.require(16);
        bits = in.fixed64();
        highBits = in.fixed64();
        break;
      case VAL_TYPES:
        types();
        break;
      case HEAP_TYPE:
        heapType();
        break;
      case CAST_LABEL:
        cast();
        break;
      default:
        if (in.u8() != 0) {
          throw in.malformed("zero byte expected", in.position());
        }
        break;
    }
  }

  private void block() {
    int code = in.peek();
    if (code == TypeCodes.EMPTY_BLOCK) {
      in.u8();
      blockType = BLOCK_EMPTY;
    } else if ((code & 0xC0) == TypeCodes.EMPTY_BLOCK) {
      blockType = BLOCK_RESULT;
      valType();
    } else {
      blockType = BLOCK_TYPE;
      index = in.signed(33);
      if (in.lastWasNegative()) {
        throw in.malformed("malformed block type", in.position());
      }
    }
  }

  /** Reads a value type where no instruction is: {@link #typeCode} and what goes with it. */
  public void valType() {
    heapOffset = in.position();
    typeCode = in.u8();
    if (typeCode == TypeCodes.REF || typeCode == TypeCodes.REF_NULL) {
      heapType();
    } else if (!TypeReader.isValType(typeCode)) {
      throw in.malformed("malformed value type", heapOffset);
    }
  }

  private void heapType() {
    heapOffset = in.position();
    int code = in.peek();
    heapCode = 0;
    if (TypeReader.isHeapType(code)) {
      in.u8();
      heapCode = code;
      return;
    }
    heapIndex = in.signed(33);
    if (in.lastWasNegative()) {
      throw in.malformed("malformed heap type", heapOffset);
    }
  }

  /** Keeps the first one of the types. */
  private void types() {
    count = in.count("types", Integer.MAX_VALUE);
    if (count > 0) {
      valType();
      int code = typeCode;
      int heap = heapCode;
      int defined = heapIndex;
      int at = heapOffset;
      for (int i = 1; i < count; i++) {
        valType();
      }
      typeCode = code;
      heapCode = heap;
      heapIndex = defined;
      heapOffset = at;
    }
  }

  private void cast() {
    castFlags = in.u8();
    if (castFlags > 3) {
      throw in.malformed("malformed cast flags", in.position());
    }
    index = in.u32();
    heapType();
    int code = heapCode;
    int from = heapIndex;
    int at = heapOffset;
    heapType();
    heapCode2 = heapCode;
    heapIndex2 = heapIndex;
    heapOffset2 = heapOffset;
    heapCode = code;
    heapIndex = from;
    heapOffset = at;
  }

  private void memArg() {
    int flags = in.u32();
    if (flags < 0 || flags >= 2 * HAS_MEMORY_INDEX) {
      throw in.malformed("malformed memop flags", in.position());
    }
    index = flags >= HAS_MEMORY_INDEX ? in.u32() : 0;
    align = flags & HAS_MEMORY_INDEX - 1;
    bits = in.u64();
  }

  private void labels() {
    int labels = in.u32();
    if (labels < 0 || labels > in.remaining()) {
      throw in.malformed("branch table of " + ByteReader.unsigned(labels), in.position());
    }
    count = labels + 1;
    room(count);
    for (int i = 0; i <= labels; i++) {
      list[i] = in.u32();
    }
  }

  private void catches() {
    count = in.count("catch clauses", CommonLimits.BODY_BYTES);
    room(count * CATCH_WORDS);
    for (int i = 0; i < count; i++) {
      int kind = in.u8();
      if (kind > 3) {
        throw in.malformed("malformed catch clause", in.position());
      }
      int at = i * CATCH_WORDS;
      list[at] = kind;
      list[at + 1] = kind < 2 ? in.u32() : 0;
      list[at + 2] = in.u32();
    }
  }

  private void room(int words) {
    if (words > list.length) {
      list = Arrays.copyOf(list, Math.max(words, list.length * 2));
    }
  }

  // The instruction.

  /** The opcode, see {@link Opcodes}. */
  public int opcode() {
    return opcode;
  }

  /** What follows it. */
  public Immediates immediates() {
    return immediates;
  }

  /** Where the instruction starts, in bytes from the start of what the reader reads. */
  public int start() {
    return start;
  }

  /** Where it ends: the next one starts there. */
  public int end() {
    return in.position();
  }

  // Its immediates.

  /** The first or only index, unsigned; the label of a branch; the memory of an access. */
  public int index() {
    return index;
  }

  /** The second index, unsigned, or the length of a fixed array. */
  public int index2() {
    return index2;
  }

  /** {@link #BLOCK_EMPTY}, {@link #BLOCK_RESULT} or {@link #BLOCK_TYPE}. */
  public int blockType() {
    return blockType;
  }

  /**
   * The first byte of a value type: 0x7F to 0x7B for i32 to v128, the code of a heap type for a
   * nullable reference to it, or 0x63 or 0x64 for a reference, nullable or not, to the heap type
   * {@link #heapCode}.
   */
  public int typeCode() {
    return typeCode;
  }

  /** The code of an abstract heap type; 0 for the type {@link #heapIndex}. */
  public int heapCode() {
    return heapCode;
  }

  /** The index of a defined type, unsigned. */
  public int heapIndex() {
    return heapIndex;
  }

  /** Where the value type or heap type starts. */
  public int heapOffset() {
    return heapOffset;
  }

  /** The code of the second heap type of a cast; 0 for the type {@link #heapIndex2}. */
  public int heapCode2() {
    return heapCode2;
  }

  /** The index of a defined type, unsigned. */
  public int heapIndex2() {
    return heapIndex2;
  }

  /** Where the second heap type of a cast starts. */
  public int heapOffset2() {
    return heapOffset2;
  }

  /** Of a branching cast: 1 if its first type is nullable, plus 2 if the second one is. */
  public int castFlags() {
    return castFlags;
  }

  /** The length of the list: labels, catch clauses or types. */
  public int count() {
    return count;
  }

  /** A label of a branch table, unsigned; the last one is for all other operands. */
  public int label(int number) {
    return list[number];
  }

  /** What a clause does: 0 {@code catch}, 1 {@code catch_ref}, 2 and 3 the same for all tags. */
  public int catchKind(int number) {
    return list[number * CATCH_WORDS];
  }

  /** The tag of a clause of kind 0 or 1, unsigned. */
  public int catchTag(int number) {
    return list[number * CATCH_WORDS + 1];
  }

  /** Where a clause branches to, counted from the block around the {@code try_table}. */
  public int catchLabel(int number) {
    return list[number * CATCH_WORDS + 2];
  }

  /** The binary logarithm of the alignment of an access. */
  public int align() {
    return align;
  }

  /** The offset of an access, unsigned. */
  public long offset() {
    return bits;
  }

  /** The number of a lane. */
  public int lane() {
    return lane;
  }

  /** One of the 16 numbers of lanes of a shuffle. */
  public int lane(int number) {
    return (int) ((number < 8 ? bits : highBits) >>> (number & 7) * 8) & 0xFF;
  }

  /**
   * A number: an integer with its sign, the bits of a floating-point number or of a vector's half.
   */
  public long bits() {
    return bits;
  }

  /** The bits of the upper half of a vector. */
  public long highBits() {
    return highBits;
  }
}
