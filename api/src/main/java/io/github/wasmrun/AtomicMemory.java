package io.github.wasmrun;

import java.util.concurrent.CompletableFuture;

/**
 * Atomic access to a {@link Memory}: what the instructions of the threads proposal do, for the
 * host.
 *
 * <p>All accesses are sequentially consistent, with those of the guest and of other threads on the
 * same memory. Addresses are unsigned and must be a multiple of the width. Values of 8 and 16 bits
 * are read as 0 to 255 and 0 to 65535; of those handed in only the low bits count. Every method
 * that changes a value returns the one before. A memory that is not shared has these operations
 * too, except for waiting. Each method throws
 *
 * <ul>
 *   <li>{@link IndexOutOfBoundsException} if the memory ends before the last byte of the access,
 *   <li>{@link TrapException} with {@link TrapCode#UNALIGNED_ATOMIC} if the address is no multiple
 *       of the width, as the instruction traps.
 * </ul>
 *
 * <p>Only engines implement it. Thread-safe if the memory is shared. See the <a
 * href="https://github.com/WebAssembly/threads/blob/main/proposals/threads/Overview.md">threads
 * proposal</a>.
 */
public interface AtomicMemory {
  /** The memory that this reads and writes. */
  Memory memory();

  /** The byte at {@code address} as 0 to 255. */
  int loadByte(int address);

  /** The 16-bit integer at {@code address} as 0 to 65535. */
  int loadShort(int address);

  /** The 32-bit integer at {@code address}. */
  int loadInt(int address);

  /** The 64-bit integer at {@code address}. */
  long loadLong(int address);

  /** Sets the byte at {@code address}. */
  void storeByte(int address, int value);

  /** Sets the 16-bit integer at {@code address}. */
  void storeShort(int address, int value);

  /** Sets the 32-bit integer at {@code address}. */
  void storeInt(int address, int value);

  /** Sets the 64-bit integer at {@code address}. */
  void storeLong(int address, long value);

  /** Adds {@code value} to the byte at {@code address}; returns the value before. */
  int addByte(int address, int value);

  /** Adds {@code value} to the 16-bit integer at {@code address}; returns the value before. */
  int addShort(int address, int value);

  /** Adds {@code value} to the 32-bit integer at {@code address}; returns the value before. */
  int addInt(int address, int value);

  /** Adds {@code value} to the 64-bit integer at {@code address}; returns the value before. */
  long addLong(int address, long value);

  /** Subtracts {@code value} from the byte at {@code address}; returns the value before. */
  int subByte(int address, int value);

  /**
   * Subtracts {@code value} from the 16-bit integer at {@code address}; returns the value before.
   */
  int subShort(int address, int value);

  /**
   * Subtracts {@code value} from the 32-bit integer at {@code address}; returns the value before.
   */
  int subInt(int address, int value);

  /**
   * Subtracts {@code value} from the 64-bit integer at {@code address}; returns the value before.
   */
  long subLong(int address, long value);

  /** Keeps the bits of {@code value} in the byte at {@code address}; returns the value before. */
  int andByte(int address, int value);

  /**
   * Keeps the bits of {@code value} in the 16-bit integer at {@code address}; returns the value
   * before.
   */
  int andShort(int address, int value);

  /**
   * Keeps the bits of {@code value} in the 32-bit integer at {@code address}; returns the value
   * before.
   */
  int andInt(int address, int value);

  /**
   * Keeps the bits of {@code value} in the 64-bit integer at {@code address}; returns the value
   * before.
   */
  long andLong(int address, long value);

  /** Sets the bits of {@code value} in the byte at {@code address}; returns the value before. */
  int orByte(int address, int value);

  /**
   * Sets the bits of {@code value} in the 16-bit integer at {@code address}; returns the value
   * before.
   */
  int orShort(int address, int value);

  /**
   * Sets the bits of {@code value} in the 32-bit integer at {@code address}; returns the value
   * before.
   */
  int orInt(int address, int value);

  /**
   * Sets the bits of {@code value} in the 64-bit integer at {@code address}; returns the value
   * before.
   */
  long orLong(int address, long value);

  /** Flips the bits of {@code value} in the byte at {@code address}; returns the value before. */
  int xorByte(int address, int value);

  /**
   * Flips the bits of {@code value} in the 16-bit integer at {@code address}; returns the value
   * before.
   */
  int xorShort(int address, int value);

  /**
   * Flips the bits of {@code value} in the 32-bit integer at {@code address}; returns the value
   * before.
   */
  int xorInt(int address, int value);

  /**
   * Flips the bits of {@code value} in the 64-bit integer at {@code address}; returns the value
   * before.
   */
  long xorLong(int address, long value);

  /** Sets the byte at {@code address}; returns the value before. */
  int exchangeByte(int address, int value);

  /** Sets the 16-bit integer at {@code address}; returns the value before. */
  int exchangeShort(int address, int value);

  /** Sets the 32-bit integer at {@code address}; returns the value before. */
  int exchangeInt(int address, int value);

  /** Sets the 64-bit integer at {@code address}; returns the value before. */
  long exchangeLong(int address, long value);

  /**
   * Sets the byte at {@code address} if it is {@code expected}; returns the value before, whether
   * set or not.
   */
  int compareExchangeByte(int address, int expected, int replacement);

  /**
   * Sets the 16-bit integer at {@code address} if it is {@code expected}; returns the value before,
   * whether set or not.
   */
  int compareExchangeShort(int address, int expected, int replacement);

  /**
   * Sets the 32-bit integer at {@code address} if it is {@code expected}; returns the value before,
   * whether set or not.
   */
  int compareExchangeInt(int address, int expected, int replacement);

  /**
   * Sets the 64-bit integer at {@code address} if it is {@code expected}; returns the value before,
   * whether set or not.
   */
  long compareExchangeLong(int address, long expected, long replacement);

  /**
   * Waits until {@code address} is notified, if the 32-bit integer there is {@code expected}.
   *
   * <p>Blocks the thread. The main thread of a page must not block: use {@link #waitIntAsync}
   * there.
   *
   * @param timeoutNanos how long to wait at most, in nanoseconds; negative: for ever
   * @throws TrapException if the memory is not shared, as the instruction traps
   * @throws IllegalStateException on the main thread of a page, and on a JVM's thread that is
   *     interrupted before or while it waits (it stays interrupted)
   */
  WaitResult waitInt(int address, int expected, long timeoutNanos);

  /** {@link #waitInt} for a 64-bit integer. */
  WaitResult waitLong(int address, long expected, long timeoutNanos);

  /**
   * {@link #waitInt} without blocking: the future ends as the wait does. The value is compared
   * before this method returns; what the method would throw is thrown, not the future's.
   *
   * @param timeoutNanos how long to wait at most, in nanoseconds; negative: for ever
   */
  CompletableFuture<WaitResult> waitIntAsync(int address, int expected, long timeoutNanos);

  /** {@link #waitIntAsync} for a 64-bit integer. */
  CompletableFuture<WaitResult> waitLongAsync(int address, long expected, long timeoutNanos);

  /**
   * Wakes those that wait for {@code address}, guests and hosts, who came first first.
   *
   * @param address a multiple of 4
   * @param count how many at most; negative: all
   * @return how many were woken; 0 for a memory that is not shared
   */
  int notify(int address, int count);
}
