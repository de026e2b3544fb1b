package io.github.wasmrun.component.abi;

import io.github.wasmrun.component.StringEncoding;
import org.jspecify.annotations.Nullable;

/**
 * What lifting and lowering need of a component instance. Immutable.
 *
 * @param memory the memory; null if the types need none
 * @param memory64 whether addresses have 64 bits
 * @param encoding how strings are encoded
 * @param realloc gives memory; null if the types need none
 * @param handles the handles
 */
public record AbiOptions(
    @Nullable AbiMemory memory,
    boolean memory64,
    StringEncoding encoding,
    @Nullable Realloc realloc,
    AbiHandles handles) {
  /** The function that gives memory. */
  @FunctionalInterface
  public interface Realloc {
    /**
     * Calls it.
     *
     * @return the address of the new block, unsigned in the bits of the memory's addresses
     */
    long call(long oldAddress, long oldSize, int alignment, long newSize);

    /** As {@link #call}, for addresses of 32 bits; all but the alignment are unsigned. */
    default int callNear(int oldAddress, int oldSize, int alignment, int newSize) {
      return (int)
          call(
              Integer.toUnsignedLong(oldAddress),
              Integer.toUnsignedLong(oldSize),
              alignment,
              Integer.toUnsignedLong(newSize));
    }
  }
}
