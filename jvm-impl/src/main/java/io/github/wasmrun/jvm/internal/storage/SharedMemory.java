package io.github.wasmrun.jvm.internal.storage;

import io.github.wasmrun.WaitResult;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.CompletableFuture;

/** A view of a shared memory: plain accesses as in the flat one, atomic ones by the hardware. */
public class SharedMemory extends LinearMemory {
  private static final VarHandle SHORT = handle(short[].class);
  private static final VarHandle INT = handle(int[].class);
  private static final VarHandle LONG = handle(long[].class);
  private static final VarHandle FLOAT = handle(float[].class);
  private static final VarHandle DOUBLE = handle(double[].class);

  private final SharedStorage storage;

  /** The size this view knows; another thread may have grown the memory since. */
  private ByteBuffer buffer;

  /** A new memory, all zero. */
  public SharedMemory(int initialPages, int maximumPages) {
    this(new SharedStorage(initialPages, maximumPages));
  }

  /** Another view of the same bytes. */
  protected SharedMemory(SharedMemory other) {
    this(other.storage);
  }

  private SharedMemory(SharedStorage storage) {
    this.storage = storage;
    this.buffer = storage.current();
  }

  private static VarHandle handle(Class<?> arrayType) {
    return MethodHandles.byteBufferViewVarHandle(arrayType, ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public SharedMemory newView() {
    return new SharedMemory(storage);
  }

  @Override
  public int byteLength() {
    buffer = storage.current();
    return buffer.capacity();
  }

  /** The buffer after another thread's growth, if that makes the range valid. */
  private ByteBuffer refreshed(int address, int length) {
    check(address, length);
    return buffer;
  }

  private ByteBuffer inBounds(int address, int length) {
    ByteBuffer known = buffer;
    return address >= 0 && address <= known.capacity() - length
        ? known
        : refreshed(address, length);
  }

  @Override
  public int grow(int deltaPages) {
    int before = storage.grow(deltaPages);
    buffer = storage.current();
    return before;
  }

  @Override
  public int initialPages() {
    return storage.initialPages;
  }

  @Override
  public int maximumPages() {
    return storage.maximumPages;
  }

  @Override
  public boolean shared() {
    return true;
  }

  @Override
  public void copyOut(int address, byte[] to, int offset, int length) {
    buffer.get(address, to, offset, length);
  }

  @Override
  public void copyIn(int address, byte[] from, int offset, int length) {
    buffer.put(address, from, offset, length);
  }

  @Override
  public void fillUnchecked(int address, int length, byte value) {
    for (int i = address; i < address + length; i++) {
      buffer.put(i, value);
    }
  }

  @Override
  public void move(int to, int from, int length) {
    buffer.put(to, buffer, from, length);
  }

  @Override
  public ByteBuffer window(int address, int length) {
    return buffer.slice(address, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public byte read(int address) {
    try {
      return buffer.get(address);
    } catch (IndexOutOfBoundsException e) {
      return refreshed(address, 1).get(address);
    }
  }

  @Override
  public void writeByte(int address, byte value) {
    try {
      buffer.put(address, value);
    } catch (IndexOutOfBoundsException e) {
      refreshed(address, 1).put(address, value);
    }
  }

  @Override
  public short readShort(int address) {
    try {
      return (short) SHORT.get(buffer, address);
    } catch (IndexOutOfBoundsException e) {
      return (short) SHORT.get(refreshed(address, 2), address);
    }
  }

  @Override
  public void writeShort(int address, short value) {
    try {
      SHORT.set(buffer, address, value);
    } catch (IndexOutOfBoundsException e) {
      SHORT.set(refreshed(address, 2), address, value);
    }
  }

  @Override
  public int readInt(int address) {
    try {
      return (int) INT.get(buffer, address);
    } catch (IndexOutOfBoundsException e) {
      return (int) INT.get(refreshed(address, 4), address);
    }
  }

  @Override
  public void writeI32(int address, int value) {
    try {
      INT.set(buffer, address, value);
    } catch (IndexOutOfBoundsException e) {
      INT.set(refreshed(address, 4), address, value);
    }
  }

  @Override
  public long readLong(int address) {
    try {
      return (long) LONG.get(buffer, address);
    } catch (IndexOutOfBoundsException e) {
      return (long) LONG.get(refreshed(address, 8), address);
    }
  }

  @Override
  public void writeLong(int address, long value) {
    try {
      LONG.set(buffer, address, value);
    } catch (IndexOutOfBoundsException e) {
      LONG.set(refreshed(address, 8), address, value);
    }
  }

  @Override
  public float readFloat(int address) {
    try {
      return (float) FLOAT.get(buffer, address);
    } catch (IndexOutOfBoundsException e) {
      return (float) FLOAT.get(refreshed(address, 4), address);
    }
  }

  @Override
  public void writeF32(int address, float value) {
    try {
      FLOAT.set(buffer, address, value);
    } catch (IndexOutOfBoundsException e) {
      FLOAT.set(refreshed(address, 4), address, value);
    }
  }

  @Override
  public double readDouble(int address) {
    try {
      return (double) DOUBLE.get(buffer, address);
    } catch (IndexOutOfBoundsException e) {
      return (double) DOUBLE.get(refreshed(address, 8), address);
    }
  }

  @Override
  public void writeF64(int address, double value) {
    try {
      DOUBLE.set(buffer, address, value);
    } catch (IndexOutOfBoundsException e) {
      DOUBLE.set(refreshed(address, 8), address, value);
    }
  }

  // The generated code has checked the alignment before it calls an atomic operation.

  @Override
  public int atomicReadInt(int address) {
    return (int) INT.getVolatile(inBounds(address, 4), address);
  }

  @Override
  public void atomicWriteInt(int address, int value) {
    INT.setVolatile(inBounds(address, 4), address, value);
  }

  @Override
  public int atomicXchgInt(int address, int value) {
    return (int) INT.getAndSet(inBounds(address, 4), address, value);
  }

  @Override
  public int atomicCmpxchgInt(int address, int expected, int replacement) {
    return (int) INT.compareAndExchange(inBounds(address, 4), address, expected, replacement);
  }

  @Override
  public int atomicAddInt(int address, int operand) {
    return (int) INT.getAndAdd(inBounds(address, 4), address, operand);
  }

  @Override
  public int atomicAndInt(int address, int operand) {
    return (int) INT.getAndBitwiseAnd(inBounds(address, 4), address, operand);
  }

  @Override
  public int atomicOrInt(int address, int operand) {
    return (int) INT.getAndBitwiseOr(inBounds(address, 4), address, operand);
  }

  @Override
  public int atomicXorInt(int address, int operand) {
    return (int) INT.getAndBitwiseXor(inBounds(address, 4), address, operand);
  }

  @Override
  public long atomicReadLong(int address) {
    return (long) LONG.getVolatile(inBounds(address, 8), address);
  }

  @Override
  public void atomicWriteLong(int address, long value) {
    LONG.setVolatile(inBounds(address, 8), address, value);
  }

  @Override
  public long atomicXchgLong(int address, long value) {
    return (long) LONG.getAndSet(inBounds(address, 8), address, value);
  }

  @Override
  public long atomicCmpxchgLong(int address, long expected, long replacement) {
    return (long) LONG.compareAndExchange(inBounds(address, 8), address, expected, replacement);
  }

  @Override
  public long atomicAddLong(int address, long operand) {
    return (long) LONG.getAndAdd(inBounds(address, 8), address, operand);
  }

  @Override
  public long atomicAndLong(int address, long operand) {
    return (long) LONG.getAndBitwiseAnd(inBounds(address, 8), address, operand);
  }

  @Override
  public long atomicOrLong(int address, long operand) {
    return (long) LONG.getAndBitwiseOr(inBounds(address, 8), address, operand);
  }

  @Override
  public long atomicXorLong(int address, long operand) {
    return (long) LONG.getAndBitwiseXor(inBounds(address, 8), address, operand);
  }

  // There is no hardware access narrower than 32 bits on a buffer: change the word around it.

  private enum Narrow {
    READ,
    SET,
    SET_IF,
    ADD,
    AND,
    OR,
    XOR
  }

  private int update(int address, int size, Narrow operation, int operand, int expected) {
    ByteBuffer bytes = inBounds(address, size);
    int mask = size == 1 ? 0xFF : 0xFFFF;
    int word = address & ~3;
    int shift = (address & 3) << 3;
    while (true) {
      int old = (int) INT.getVolatile(bytes, word);
      int before = old >>> shift & mask;
      int after =
          switch (operation) {
            case READ -> before;
            case SET -> operand;
            case SET_IF -> before == (expected & mask) ? operand : before;
            case ADD -> before + operand;
            case AND -> before & operand;
            case OR -> before | operand;
            case XOR -> before ^ operand;
          };
      int changed = old & ~(mask << shift) | (after & mask) << shift;
      if (changed == old || INT.compareAndSet(bytes, word, old, changed)) {
        return before;
      }
    }
  }

  @Override
  public short atomicReadShort(int address) {
    return (short) update(address, 2, Narrow.READ, 0, 0);
  }

  @Override
  public void atomicWriteShort(int address, short value) {
    update(address, 2, Narrow.SET, value, 0);
  }

  @Override
  public short atomicXchgShort(int address, short value) {
    return (short) update(address, 2, Narrow.SET, value, 0);
  }

  @Override
  public short atomicCmpxchgShort(int address, short expected, short replacement) {
    return (short) update(address, 2, Narrow.SET_IF, replacement, expected);
  }

  @Override
  public short atomicAddShort(int address, short operand) {
    return (short) update(address, 2, Narrow.ADD, operand, 0);
  }

  @Override
  public short atomicAndShort(int address, short operand) {
    return (short) update(address, 2, Narrow.AND, operand, 0);
  }

  @Override
  public short atomicOrShort(int address, short operand) {
    return (short) update(address, 2, Narrow.OR, operand, 0);
  }

  @Override
  public short atomicXorShort(int address, short operand) {
    return (short) update(address, 2, Narrow.XOR, operand, 0);
  }

  @Override
  public byte atomicReadByte(int address) {
    return (byte) update(address, 1, Narrow.READ, 0, 0);
  }

  @Override
  public void atomicWriteByte(int address, byte value) {
    update(address, 1, Narrow.SET, value, 0);
  }

  @Override
  public byte atomicXchgByte(int address, byte value) {
    return (byte) update(address, 1, Narrow.SET, value, 0);
  }

  @Override
  public byte atomicCmpxchgByte(int address, byte expected, byte replacement) {
    return (byte) update(address, 1, Narrow.SET_IF, replacement, expected);
  }

  @Override
  public byte atomicAddByte(int address, byte operand) {
    return (byte) update(address, 1, Narrow.ADD, operand, 0);
  }

  @Override
  public byte atomicAndByte(int address, byte operand) {
    return (byte) update(address, 1, Narrow.AND, operand, 0);
  }

  @Override
  public byte atomicOrByte(int address, byte operand) {
    return (byte) update(address, 1, Narrow.OR, operand, 0);
  }

  @Override
  public byte atomicXorByte(int address, byte operand) {
    return (byte) update(address, 1, Narrow.XOR, operand, 0);
  }

  @Override
  public void atomicFence() {
    VarHandle.fullFence();
  }

  @Override
  public int atomicWait(int address, int expected, long timeoutNanos) {
    check(address, 4);
    return storage.queues.await(address, () -> atomicReadInt(address) == expected, timeoutNanos);
  }

  @Override
  public int atomicWait(int address, long expected, long timeoutNanos) {
    check(address, 8);
    return storage.queues.await(address, () -> atomicReadLong(address) == expected, timeoutNanos);
  }

  @Override
  public CompletableFuture<WaitResult> waitAsync(int address, int expected, long timeoutNanos) {
    check(address, 4);
    return storage.queues.awaitAsync(
        address, () -> atomicReadInt(address) == expected, timeoutNanos);
  }

  @Override
  public CompletableFuture<WaitResult> waitAsync(int address, long expected, long timeoutNanos) {
    check(address, 8);
    return storage.queues.awaitAsync(
        address, () -> atomicReadLong(address) == expected, timeoutNanos);
  }

  @Override
  public int atomicNotify(int address, int maxThreads) {
    checkAligned(address);
    check(address, 4);
    return storage.queues.wake(address, maxThreads);
  }
}
