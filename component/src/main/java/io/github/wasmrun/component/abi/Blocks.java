package io.github.wasmrun.component.abi;

import io.github.wasmrun.component.ComponentTrap;

/** Blocks of memory that the guest gives, by its {@code realloc}. */
final class Blocks {
  private final AbiOptions options;

  /** The address of the block of the last call, if addresses have 64 bits. */
  long wideAddress;

  Blocks(AbiOptions options) {
    this.options = options;
  }

  /** A new block, which is aligned and in bounds. */
  int allocate(int size, int alignment) {
    return grow(0, 0, alignment, size, true);
  }

  /** Moves the block of the last call into a block of another size, aligned and in bounds. */
  int reallocate(int old, int oldSize, int alignment, int size) {
    return grow(old, oldSize, alignment, size, false);
  }

  private int grow(int old, int oldSize, int alignment, int size, boolean isNew) {
    AbiOptions.Realloc realloc = options.realloc();
    if (realloc == null) {
      throw AbiTraps.trap(ComponentTrap.OUT_OF_BOUNDS, "there is no realloc");
    }
    if (options.memory64()) {
      wideAddress = realloc.call(isNew ? 0 : wideAddress, oldSize, alignment, size);
      return AbiTraps.block(options, wideAddress, size, alignment);
    }
    return AbiTraps.block(
        options, realloc.callNear(old, oldSize, alignment, size), size, alignment);
  }

  /** A new block of a size that may be larger than a memory. */
  int allocateLarge(long size, int alignment) {
    if (size <= AbiTraps.MOST_BYTES) {
      return allocate((int) size, alignment);
    }
    AbiOptions.Realloc realloc = options.realloc();
    if (realloc == null) {
      throw AbiTraps.trap(ComponentTrap.OUT_OF_BOUNDS, "there is no realloc");
    }
    wideAddress = realloc.call(0, 0, alignment, size);
    return AbiTraps.block(options, wideAddress, size, alignment);
  }
}
