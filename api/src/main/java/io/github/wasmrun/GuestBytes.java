package io.github.wasmrun;

/**
 * Bytes in a guest's memory that a {@link GuestAllocator} has made room for.
 *
 * <p>{@link #close} gives the room back, once; forget it instead where the guest has taken it over.
 * One thread at a time.
 */
public final class GuestBytes implements AutoCloseable {
  private final GuestAllocator allocator;
  private final int address;
  private final int byteLength;
  private boolean isClosed;

  GuestBytes(GuestAllocator allocator, int address, int byteLength) {
    this.allocator = allocator;
    this.address = address;
    this.byteLength = byteLength;
  }

  /** Where they begin, unsigned. */
  public int address() {
    return address;
  }

  /** How many there are. */
  public int byteLength() {
    return byteLength;
  }

  /** The bytes as UTF-8, see {@link Memory#readUtf8(int, int)}. */
  public String readUtf8() {
    return allocator.memory().readUtf8(address, byteLength);
  }

  /** Frees them, if the guest exports a function for it. Calling it again does nothing. */
  @Override
  public void close() {
    if (!isClosed) {
      isClosed = true;
      allocator.free(this);
    }
  }
}
