package io.github.wasmrun.jvm.internal.storage;

import io.github.wasmrun.TrapCode;
import io.github.wasmrun.WaitResult;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

/**
 * The bytes of a memory as one instance, or the host, sees them: a <em>view</em>. Several views
 * have the same bytes; each knows where they are after growth.
 *
 * <p>Addresses are unsigned. An access outside of the memory throws what {@link #outOfBounds}
 * makes. A view belongs to one thread at a time; the bytes of a shared memory to any number.
 */
public abstract class LinearMemory {
  static final int PAGE_SHIFT = 16;

  /** Another view of the same bytes. */
  public abstract LinearMemory newView();

  /** Copies bytes of this memory to {@code to}; the caller has checked both ranges. */
  public abstract void copyOut(int address, byte[] to, int offset, int length);

  /** Copies {@code from} to this memory; the caller has checked both ranges. */
  public abstract void copyIn(int address, byte[] from, int offset, int length);

  /** Sets bytes of this memory; the caller has checked the range. */
  public abstract void fillUnchecked(int address, int length, byte value);

  /** Moves bytes inside this memory; the caller has checked both ranges. */
  public abstract void move(int to, int from, int length);

  /** The bytes themselves, little-endian; the caller has checked the range. */
  public abstract ByteBuffer window(int address, int length);

  /** The current size in bytes; at most 2^31 - 65536. */
  public abstract int byteLength();

  /**
   * Waits for a notification without blocking.
   *
   * @return a future of how the wait ends
   */
  public abstract CompletableFuture<WaitResult> waitAsync(
      int address, int expected, long timeoutNanos);

  /** {@link #waitAsync(int, int, long)} for 64 bits. */
  public abstract CompletableFuture<WaitResult> waitAsync(
      int address, long expected, long timeoutNanos);

  /** What an access throws that is not inside the memory. */
  protected RuntimeException outOfBounds() {
    return new StorageTrap(TrapCode.MEMORY_OUT_OF_BOUNDS, TrapTexts.MEMORY_OUT_OF_BOUNDS);
  }

  /** What waiting on a memory throws that is not shared. */
  protected RuntimeException notShared() {
    return new StorageTrap(TrapCode.NOT_SHARED, TrapTexts.NOT_SHARED);
  }

  /** What an atomic access throws whose address is no multiple of its size. */
  protected RuntimeException unaligned() {
    return new StorageTrap(TrapCode.UNALIGNED_ATOMIC, TrapTexts.UNALIGNED);
  }

  /** Code checks the alignment of all atomic instructions but {@code memory.atomic.notify}. */
  final void checkAligned(int address) {
    if ((address & 3) != 0) {
      throw unaligned();
    }
  }

  /** Throws {@link #outOfBounds} unless the range is inside the memory. */
  protected final void check(int address, int length) {
    int limit = byteLength();
    if (address < 0 || length < 0 || address > limit || length > limit - address) {
      throw outOfBounds();
    }
  }

  /** The current size in pages. */
  public final int pages() {
    return byteLength() >>> PAGE_SHIFT;
  }

  /** Writes bytes. */
  public final void write(int address, byte[] data, int offset, int length) {
    if (offset < 0 || length < 0 || offset > data.length || length > data.length - offset) {
      throw outOfBounds();
    }
    check(address, length);
    copyIn(address, data, offset, length);
  }

  /** Copies bytes out. */
  public final byte[] readBytes(int address, int length) {
    check(address, length);
    byte[] result = new byte[length];
    copyOut(address, result, 0, length);
    return result;
  }

  /** Sets the bytes from {@code from} to {@code to}. */
  public final void fill(byte value, int from, int to) {
    check(from, to - from);
    fillUnchecked(from, to - from, value);
  }

  /** Moves bytes inside the memory. */
  public final void copy(int to, int from, int length) {
    check(to, length);
    check(from, length);
    move(to, from, length);
  }

  /** Grows; the size before in pages, or -1 if there is no room. */
  public abstract int grow(int deltaPages);

  /** The size at the start in pages. */
  public abstract int initialPages();

  /** The largest size in pages. */
  public abstract int maximumPages();

  /** Whether threads may share it. */
  public abstract boolean shared();

  /** Reads a byte. */
  public abstract byte read(int address);

  /** Writes a byte. */
  public abstract void writeByte(int address, byte value);

  /** Reads a short. */
  public abstract short readShort(int address);

  /** Writes a short. */
  public abstract void writeShort(int address, short value);

  /** Reads an int. */
  public abstract int readInt(int address);

  /** Writes an int. */
  public abstract void writeI32(int address, int value);

  /** Reads a long. */
  public abstract long readLong(int address);

  /** Writes a long. */
  public abstract void writeLong(int address, long value);

  /** Reads a float. */
  public abstract float readFloat(int address);

  /** Writes a float. */
  public abstract void writeF32(int address, float value);

  /** Reads a double. */
  public abstract double readDouble(int address);

  /** Writes a double. */
  public abstract void writeF64(int address, double value);

  // Atomic access. Each but the first two returns the value before; the address is aligned.

  /** Reads. */
  public abstract byte atomicReadByte(int address);

  /** Writes. */
  public abstract void atomicWriteByte(int address, byte value);

  /** Exchanges. */
  public abstract byte atomicXchgByte(int address, byte value);

  /** Exchanges if the value is {@code expected}. */
  public abstract byte atomicCmpxchgByte(int address, byte expected, byte replacement);

  /** Adds. */
  public abstract byte atomicAddByte(int address, byte operand);

  /** And. */
  public abstract byte atomicAndByte(int address, byte operand);

  /** Or. */
  public abstract byte atomicOrByte(int address, byte operand);

  /** Exclusive or. */
  public abstract byte atomicXorByte(int address, byte operand);

  /** Reads. */
  public abstract short atomicReadShort(int address);

  /** Writes. */
  public abstract void atomicWriteShort(int address, short value);

  /** Exchanges. */
  public abstract short atomicXchgShort(int address, short value);

  /** Exchanges if the value is {@code expected}. */
  public abstract short atomicCmpxchgShort(int address, short expected, short replacement);

  /** Adds. */
  public abstract short atomicAddShort(int address, short operand);

  /** And. */
  public abstract short atomicAndShort(int address, short operand);

  /** Or. */
  public abstract short atomicOrShort(int address, short operand);

  /** Exclusive or. */
  public abstract short atomicXorShort(int address, short operand);

  /** Reads. */
  public abstract int atomicReadInt(int address);

  /** Writes. */
  public abstract void atomicWriteInt(int address, int value);

  /** Exchanges. */
  public abstract int atomicXchgInt(int address, int value);

  /** Exchanges if the value is {@code expected}. */
  public abstract int atomicCmpxchgInt(int address, int expected, int replacement);

  /** Adds. */
  public abstract int atomicAddInt(int address, int operand);

  /** And. */
  public abstract int atomicAndInt(int address, int operand);

  /** Or. */
  public abstract int atomicOrInt(int address, int operand);

  /** Exclusive or. */
  public abstract int atomicXorInt(int address, int operand);

  /** Reads. */
  public abstract long atomicReadLong(int address);

  /** Writes. */
  public abstract void atomicWriteLong(int address, long value);

  /** Exchanges. */
  public abstract long atomicXchgLong(int address, long value);

  /** Exchanges if the value is {@code expected}. */
  public abstract long atomicCmpxchgLong(int address, long expected, long replacement);

  /** Adds. */
  public abstract long atomicAddLong(int address, long operand);

  /** And. */
  public abstract long atomicAndLong(int address, long operand);

  /** Or. */
  public abstract long atomicOrLong(int address, long operand);

  /** Exclusive or. */
  public abstract long atomicXorLong(int address, long operand);

  /** Orders all accesses before with all that follow. */
  public abstract void atomicFence();

  /**
   * Waits for a notification: 0 if one came, 1 if the value is another one, 2 if the time is over.
   *
   * @param timeoutNanos negative for none
   * @throws WaitInterruptedException if the thread is interrupted; it stays interrupted
   */
  public abstract int atomicWait(int address, int expected, long timeoutNanos);

  /** {@link #atomicWait(int, int, long)} for 64 bits. */
  public abstract int atomicWait(int address, long expected, long timeoutNanos);

  /** Wakes at most {@code maxThreads} (unsigned) that wait at the address; how many it were. */
  public abstract int atomicNotify(int address, int maxThreads);
}
