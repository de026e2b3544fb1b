package io.github.wasmrun.web.error;

import io.github.wasmrun.TrapCode;

/**
 * Tells a trap by its instruction, where the engine's text does not: SpiderMonkey says "index out
 * of bounds" for memories, arrays and most instructions of tables, and "integer overflow" for
 * divisions and conversions.
 */
public final class TrapPlace {
  private static final int CALL_INDIRECT = 0x11;
  private static final int RETURN_CALL_INDIRECT = 0x13;
  private static final int TABLE_GET = 0x25;
  private static final int TABLE_SET = 0x26;
  private static final int ARRAYS = 0xFB;
  private static final int ARRAY_NEW_ELEM = 10;
  private static final int ARRAY_GET = 11;
  private static final int ARRAY_COPY = 17;
  private static final int BULK = 0xFC;
  private static final int TABLE_INIT = 12;
  private static final int TABLE_COPY = 14;
  private static final int TABLE_FILL = 17;

  private static final int FIRST_CONVERSION = 0xA8;
  private static final int LAST_CONVERSION = 0xB1;

  private TrapPlace() {}

  /**
   * What happened, more exactly than SpiderMonkey says.
   *
   * @param code what its text means
   * @param message its text
   * @param module the bytes of the module
   * @param offset of the instruction; one that is not in the module changes nothing
   */
  public static TrapCode refine(TrapCode code, String message, byte[] module, int offset) {
    if (offset < 0 || offset >= module.length - 1) {
      return code;
    }
    int instruction = module[offset] & 0xFF;
    if (message.equals("index out of bounds")) {
      return bounds(instruction, module[offset + 1]);
    }
    return message.equals("integer overflow")
            && instruction >= FIRST_CONVERSION
            && instruction <= LAST_CONVERSION
        ? TrapCode.INVALID_CONVERSION
        : code;
  }

  private static TrapCode bounds(int instruction, int second) {
    if (instruction == ARRAYS && second >= ARRAY_GET && second <= ARRAY_COPY) {
      return TrapCode.ARRAY_OUT_OF_BOUNDS;
    }
    boolean table =
        instruction == CALL_INDIRECT
            || instruction == RETURN_CALL_INDIRECT
            || instruction == TABLE_GET
            || instruction == TABLE_SET
            || instruction == ARRAYS && second == ARRAY_NEW_ELEM
            || instruction == BULK
                && (second == TABLE_INIT || second == TABLE_COPY || second == TABLE_FILL);
    return table ? TrapCode.TABLE_OUT_OF_BOUNDS : TrapCode.MEMORY_OUT_OF_BOUNDS;
  }
}
