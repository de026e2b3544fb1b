package io.github.wasmrun.jvm.internal.storage;

import io.github.wasmrun.WaitResult;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A memory in one {@code byte[]} of exactly its size, so that the array's own bounds check is the
 * memory's bounds check. Addresses from 2^31 arrive as negative numbers and fail the same check.
 *
 * <p>A memory that grows very often has an array with room beyond its end instead and checks the
 * bounds itself, see {@link FlatStorage}. To look which one it is costs nothing in a loop: the JIT
 * does it once before.
 */
public class FlatMemory extends LinearMemory {
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle FLOAT =
      MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle DOUBLE =
      MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);

  private final FlatStorage storage;

  /** An array of exactly the size of the memory; null while there is {@link #room} beyond it. */
  public byte @Nullable [] bytes;

  /** An array larger than the memory, for one that grows again and again; else null. */
  private byte @Nullable [] room;

  /** The size of the memory in bytes. */
  private int size;

  /** A new memory, all zero. */
  public FlatMemory(int initialPages, int maximumPages) {
    this(initialPages, maximumPages, false);
  }

  /**
   * A new memory, all zero.
   *
   * @param exact whether the code needs {@link #bytes}, so that there is never room beyond the end
   */
  public FlatMemory(int initialPages, int maximumPages, boolean exact) {
    this(new FlatStorage(initialPages, maximumPages, exact));
  }

  /** Another view of the same bytes. */
  protected FlatMemory(FlatMemory other) {
    this(other.storage);
  }

  private FlatMemory(FlatStorage storage) {
    this.storage = storage;
    storage.register(this);
  }

  /** Called when the memory has moved or grown. */
  void show(byte[] array, int byteLength) {
    size = byteLength;
    bytes = array.length == byteLength ? array : null;
    room = array.length == byteLength ? null : array;
  }

  private byte[] array() {
    byte[] exact = bytes;
    return exact != null ? exact : room;
  }

  /** The larger array, if the access ends inside the memory. */
  private byte[] room(int address, int length) {
    if (address < 0 || address > size - length) {
      throw outOfBounds();
    }
    return room;
  }

  @Override
  public FlatMemory newView() {
    return new FlatMemory(storage);
  }

  @Override
  public int byteLength() {
    return size;
  }

  @Override
  public int grow(int deltaPages) {
    return storage.grow(deltaPages);
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
    return false;
  }

  @Override
  public void copyOut(int address, byte[] to, int offset, int length) {
    System.arraycopy(array(), address, to, offset, length);
  }

  @Override
  public void copyIn(int address, byte[] from, int offset, int length) {
    System.arraycopy(from, offset, array(), address, length);
  }

  @Override
  public void fillUnchecked(int address, int length, byte value) {
    Arrays.fill(array(), address, address + length, value);
  }

  @Override
  public void move(int to, int from, int length) {
    System.arraycopy(array(), from, array(), to, length);
  }

  @Override
  public ByteBuffer window(int address, int length) {
    return ByteBuffer.wrap(array(), address, length).slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public byte read(int address) {
    byte[] exact = bytes;
    if (exact == null) {
      return room(address, 1)[address];
    }
    try {
      return exact[address];
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds();
    }
  }

  @Override
  public void writeByte(int address, byte value) {
    byte[] exact = bytes;
    if (exact == null) {
      room(address, 1)[address] = value;
      return;
    }
    try {
      exact[address] = value;
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds();
    }
  }

  @Override
  public short readShort(int address) {
    byte[] exact = bytes;
    if (exact == null) {
      return (short) SHORT.get(room(address, 2), address);
    }
    try {
      return (short) SHORT.get(exact, address);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds();
    }
  }

  @Override
  public void writeShort(int address, short value) {
    byte[] exact = bytes;
    if (exact == null) {
      SHORT.set(room(address, 2), address, value);
      return;
    }
    try {
      SHORT.set(exact, address, value);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds();
    }
  }

  @Override
  public int readInt(int address) {
    byte[] exact = bytes;
    if (exact == null) {
      return (int) INT.get(room(address, 4), address);
    }
    try {
      return (int) INT.get(exact, address);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds();
    }
  }

  @Override
  public void writeI32(int address, int value) {
    byte[] exact = bytes;
    if (exact == null) {
      INT.set(room(address, 4), address, value);
      return;
    }
    try {
      INT.set(exact, address, value);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds();
    }
  }

  @Override
  public long readLong(int address) {
    byte[] exact = bytes;
    if (exact == null) {
      return (long) LONG.get(room(address, 8), address);
    }
    try {
      return (long) LONG.get(exact, address);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds();
    }
  }

  @Override
  public void writeLong(int address, long value) {
    byte[] exact = bytes;
    if (exact == null) {
      LONG.set(room(address, 8), address, value);
      return;
    }
    try {
      LONG.set(exact, address, value);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds();
    }
  }

  @Override
  public float readFloat(int address) {
    byte[] exact = bytes;
    if (exact == null) {
      return (float) FLOAT.get(room(address, 4), address);
    }
    try {
      return (float) FLOAT.get(exact, address);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds();
    }
  }

  @Override
  public void writeF32(int address, float value) {
    byte[] exact = bytes;
    if (exact == null) {
      FLOAT.set(room(address, 4), address, value);
      return;
    }
    try {
      FLOAT.set(exact, address, value);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds();
    }
  }

  @Override
  public double readDouble(int address) {
    byte[] exact = bytes;
    if (exact == null) {
      return (double) DOUBLE.get(room(address, 8), address);
    }
    try {
      return (double) DOUBLE.get(exact, address);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds();
    }
  }

  @Override
  public void writeF64(int address, double value) {
    byte[] exact = bytes;
    if (exact == null) {
      DOUBLE.set(room(address, 8), address, value);
      return;
    }
    try {
      DOUBLE.set(exact, address, value);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds();
    }
  }

  // An unshared memory belongs to one thread at a time: plain access is enough.

  @Override
  public byte atomicReadByte(int address) {
    return read(address);
  }

  @Override
  public void atomicWriteByte(int address, byte value) {
    writeByte(address, value);
  }

  @Override
  public byte atomicXchgByte(int address, byte value) {
    byte before = read(address);
    writeByte(address, value);
    return before;
  }

  @Override
  public byte atomicCmpxchgByte(int address, byte expected, byte replacement) {
    byte before = read(address);
    if (before == expected) {
      writeByte(address, replacement);
    }
    return before;
  }

  @Override
  public byte atomicAddByte(int address, byte operand) {
    byte before = read(address);
    writeByte(address, (byte) (before + operand));
    return before;
  }

  @Override
  public byte atomicAndByte(int address, byte operand) {
    byte before = read(address);
    writeByte(address, (byte) (before & operand));
    return before;
  }

  @Override
  public byte atomicOrByte(int address, byte operand) {
    byte before = read(address);
    writeByte(address, (byte) (before | operand));
    return before;
  }

  @Override
  public byte atomicXorByte(int address, byte operand) {
    byte before = read(address);
    writeByte(address, (byte) (before ^ operand));
    return before;
  }

  @Override
  public short atomicReadShort(int address) {
    return readShort(address);
  }

  @Override
  public void atomicWriteShort(int address, short value) {
    writeShort(address, value);
  }

  @Override
  public short atomicXchgShort(int address, short value) {
    short before = readShort(address);
    writeShort(address, value);
    return before;
  }

  @Override
  public short atomicCmpxchgShort(int address, short expected, short replacement) {
    short before = readShort(address);
    if (before == expected) {
      writeShort(address, replacement);
    }
    return before;
  }

  @Override
  public short atomicAddShort(int address, short operand) {
    short before = readShort(address);
    writeShort(address, (short) (before + operand));
    return before;
  }

  @Override
  public short atomicAndShort(int address, short operand) {
    short before = readShort(address);
    writeShort(address, (short) (before & operand));
    return before;
  }

  @Override
  public short atomicOrShort(int address, short operand) {
    short before = readShort(address);
    writeShort(address, (short) (before | operand));
    return before;
  }

  @Override
  public short atomicXorShort(int address, short operand) {
    short before = readShort(address);
    writeShort(address, (short) (before ^ operand));
    return before;
  }

  @Override
  public int atomicReadInt(int address) {
    return readInt(address);
  }

  @Override
  public void atomicWriteInt(int address, int value) {
    writeI32(address, value);
  }

  @Override
  public int atomicXchgInt(int address, int value) {
    int before = readInt(address);
    writeI32(address, value);
    return before;
  }

  @Override
  public int atomicCmpxchgInt(int address, int expected, int replacement) {
    int before = readInt(address);
    if (before == expected) {
      writeI32(address, replacement);
    }
    return before;
  }

  @Override
  public int atomicAddInt(int address, int operand) {
    int before = readInt(address);
    writeI32(address, before + operand);
    return before;
  }

  @Override
  public int atomicAndInt(int address, int operand) {
    int before = readInt(address);
    writeI32(address, before & operand);
    return before;
  }

  @Override
  public int atomicOrInt(int address, int operand) {
    int before = readInt(address);
    writeI32(address, before | operand);
    return before;
  }

  @Override
  public int atomicXorInt(int address, int operand) {
    int before = readInt(address);
    writeI32(address, before ^ operand);
    return before;
  }

  @Override
  public long atomicReadLong(int address) {
    return readLong(address);
  }

  @Override
  public void atomicWriteLong(int address, long value) {
    writeLong(address, value);
  }

  @Override
  public long atomicXchgLong(int address, long value) {
    long before = readLong(address);
    writeLong(address, value);
    return before;
  }

  @Override
  public long atomicCmpxchgLong(int address, long expected, long replacement) {
    long before = readLong(address);
    if (before == expected) {
      writeLong(address, replacement);
    }
    return before;
  }

  @Override
  public long atomicAddLong(int address, long operand) {
    long before = readLong(address);
    writeLong(address, before + operand);
    return before;
  }

  @Override
  public long atomicAndLong(int address, long operand) {
    long before = readLong(address);
    writeLong(address, before & operand);
    return before;
  }

  @Override
  public long atomicOrLong(int address, long operand) {
    long before = readLong(address);
    writeLong(address, before | operand);
    return before;
  }

  @Override
  public long atomicXorLong(int address, long operand) {
    long before = readLong(address);
    writeLong(address, before ^ operand);
    return before;
  }

  @Override
  public void atomicFence() {
    // See above.
  }

  @Override
  public int atomicWait(int address, int expected, long timeoutNanos) {
    throw notShared();
  }

  @Override
  public int atomicWait(int address, long expected, long timeoutNanos) {
    throw notShared();
  }

  @Override
  public CompletableFuture<WaitResult> waitAsync(int address, int expected, long timeoutNanos) {
    throw notShared();
  }

  @Override
  public CompletableFuture<WaitResult> waitAsync(int address, long expected, long timeoutNanos) {
    throw notShared();
  }

  @Override
  public int atomicNotify(int address, int maxThreads) {
    checkAligned(address);
    check(address, 4);
    return 0;
  }
}
