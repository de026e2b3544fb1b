package io.github.wasmrun.jvm.compiler.runtime;

import io.github.wasmrun.TrapCode;
import io.github.wasmrun.jvm.internal.storage.LinearMemory;

/** What atomic accesses check. */
public final class Atomics {
  private Atomics() {}

  /**
   * An address of an atomic access.
   *
   * @param mask the bits that must be 0
   */
  public static int aligned(int address, int mask) {
    if ((address & mask) != 0) {
      throw new Trap(TrapCode.UNALIGNED_ATOMIC);
    }
    return address;
  }

  /** Exchanges a number of less than 64 bits if it is {@code expected}, which may be wider. */
  public static long exchange(
      LinearMemory memory, int address, long expected, long replacement, int log2) {
    switch (log2) {
      case 0:
        return 0xFF
            & (expected >>> 8 == 0
                ? memory.atomicCmpxchgByte(address, (byte) expected, (byte) replacement)
                : memory.atomicReadByte(address));
      case 1:
        return 0xFFFF
            & (expected >>> 16 == 0
                ? memory.atomicCmpxchgShort(address, (short) expected, (short) replacement)
                : memory.atomicReadShort(address));
      default:
        return 0xFFFFFFFFL
            & (expected >>> 32 == 0
                ? memory.atomicCmpxchgInt(address, (int) expected, (int) replacement)
                : memory.atomicReadInt(address));
    }
  }
}
