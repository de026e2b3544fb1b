package io.github.wasmrun.web;

import io.github.wasmrun.TrapCode;

/** Tells a trap by its instruction, where the engine's text does not. */
final class TrapPlace {
  private static final int CALL_INDIRECT = 0x11;
  private static final int RETURN_CALL_INDIRECT = 0x13;
  private static final int ARRAYS = 0xFB;
  private static final int ARRAY_NEW_ELEM = 10;
  private static final int ARRAY_GET = 11;
  private static final int ARRAY_COPY = 17;
  private static final int BULK = 0xFC;
  private static final int TABLE_INIT = 12;
  private static final int TABLE_COPY = 14;
  private static final int TABLE_FILL = 17;

  private TrapPlace() {}

  /**
   * Whether an access beyond bounds was one of a table, an array or a memory.
   *
   * @param module the bytes of the module
   * @param offset of the instruction; if it is not in the module, a memory is meant
   */
  static TrapCode bounds(byte[] module, long offset) {
    return offset >= 0 && offset < module.length - 1
        ? bounds(module[(int) offset] & 0xFF, module[(int) offset + 1])
        : TrapCode.MEMORY_OUT_OF_BOUNDS;
  }

  private static TrapCode bounds(int instruction, int second) {
    if (instruction == ARRAYS && second >= ARRAY_GET && second <= ARRAY_COPY) {
      return TrapCode.ARRAY_OUT_OF_BOUNDS;
    }
    boolean table =
        instruction == CALL_INDIRECT
            || instruction == RETURN_CALL_INDIRECT
            || instruction == ARRAYS && second == ARRAY_NEW_ELEM
            || instruction == BULK
                && (second == TABLE_INIT || second == TABLE_COPY || second == TABLE_FILL);
    return table ? TrapCode.TABLE_OUT_OF_BOUNDS : TrapCode.MEMORY_OUT_OF_BOUNDS;
  }
}
