package io.github.wasmrun.engine.check;

import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import java.util.List;

/** Checks of {@link io.github.wasmrun.AtomicMemory} that are the same on every host. */
public final class AtomicChecks {
  private AtomicChecks() {}

  /**
   * Checks the address of an atomic access.
   *
   * @param address unsigned
   * @param width 1, 2, 4 or 8 bytes
   * @throws TrapException if the address is no multiple of the width
   * @throws IndexOutOfBoundsException if the memory ends before the last byte
   */
  public static void address(int address, int width, long byteLength) {
    if ((address & (width - 1)) != 0) {
      throw trap(TrapCode.UNALIGNED_ATOMIC);
    }
    Checks.memoryRange(Integer.toUnsignedLong(address), width, byteLength);
  }

  /** What a wait on a memory throws that is not shared. */
  public static TrapException notShared() {
    return trap(TrapCode.NOT_SHARED);
  }

  private static TrapException trap(TrapCode code) {
    return new TrapException(code, null, null, List.of(), null);
  }
}
