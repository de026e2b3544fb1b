package io.github.wasmrun.component.abi;

import io.github.wasmrun.component.ComponentTrap;
import io.github.wasmrun.component.ComponentTrapException;
import org.jspecify.annotations.Nullable;

/** Checks that end in traps. */
final class AbiTraps {
  /** The bytes that a string or a list may have. */
  static final int MOST_BYTES = (1 << 28) - 1;

  private AbiTraps() {}

  static ComponentTrapException trap(ComponentTrap reason, @Nullable String detail) {
    return new ComponentTrapException(reason, detail);
  }

  static AbiMemory memory(AbiOptions options) {
    AbiMemory memory = options.memory();
    if (memory == null) {
      throw trap(ComponentTrap.OUT_OF_BOUNDS, "there is no memory");
    }
    return memory;
  }

  /**
   * Checks that a block is aligned and in bounds.
   *
   * @return its address
   */
  static int block(AbiOptions options, long address, long size, int alignment) {
    int low = (int) address;
    if ((low & alignment - 1) != 0) {
      throw trap(
          ComponentTrap.UNALIGNED_POINTER,
          Long.toUnsignedString(address) + " is no multiple of " + alignment);
    }
    long length = memory(options).byteLength();
    if (address < 0 || address > length || size > length - address || address >>> 32 != 0) {
      boolean end = address == length && size == 0;
      if (!end) {
        throw trap(
            ComponentTrap.OUT_OF_BOUNDS,
            size + " bytes at " + Long.toUnsignedString(address) + " of a memory of " + length);
      }
    }
    return low;
  }

  /** As {@link #block(AbiOptions, long, long, int)}, for unsigned addresses of 32 bits. */
  static int block(AbiOptions options, int address, int size, int alignment) {
    if ((address & alignment - 1) == 0 && memory(options).contains(address, size)) {
      return address;
    }
    return block(options, Integer.toUnsignedLong(address), Integer.toUnsignedLong(size), alignment);
  }
}
