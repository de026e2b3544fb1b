package io.github.wasmrun.jvm.internal.endive;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import run.endive.wasm.WasmEngineException;

/**
 * A memory in one {@code byte[]} of exactly its size, so that the array's own bounds check is the
 * memory's bounds check. Addresses from 2^31 arrive as negative numbers and fail the same check.
 */
final class FlatMemory extends LinearMemory {
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

  /** The current bytes; {@link FlatStorage#grow} replaces it in all views. */
  byte[] bytes;

  FlatMemory(int initialPages, int maximumPages) {
    this(new FlatStorage(initialPages, maximumPages));
  }

  private FlatMemory(FlatStorage storage) {
    this.storage = storage;
    this.bytes = storage.register(this);
  }

  @Override
  FlatMemory newView() {
    return new FlatMemory(storage);
  }

  @Override
  boolean sameStorage(LinearMemory other) {
    return other instanceof FlatMemory flat && flat.storage == storage;
  }

  @Override
  int byteLength() {
    return bytes.length;
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
  void copyOut(int address, byte[] to, int offset, int length) {
    System.arraycopy(bytes, address, to, offset, length);
  }

  @Override
  void copyIn(int address, byte[] from, int offset, int length) {
    System.arraycopy(from, offset, bytes, address, length);
  }

  @Override
  void fillUnchecked(int address, int length, byte value) {
    Arrays.fill(bytes, address, address + length, value);
  }

  @Override
  void move(int to, int from, int length) {
    System.arraycopy(bytes, from, bytes, to, length);
  }

  @Override
  ByteBuffer window(int address, int length) {
    return ByteBuffer.wrap(bytes, address, length).slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public byte read(int address) {
    try {
      return bytes[address];
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds();
    }
  }

  @Override
  public void writeByte(int address, byte value) {
    try {
      bytes[address] = value;
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds();
    }
  }

  @Override
  public short readShort(int address) {
    try {
      return (short) SHORT.get(bytes, address);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds();
    }
  }

  @Override
  public void writeShort(int address, short value) {
    try {
      SHORT.set(bytes, address, value);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds();
    }
  }

  @Override
  public int readInt(int address) {
    try {
      return (int) INT.get(bytes, address);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds();
    }
  }

  @Override
  public void writeI32(int address, int value) {
    try {
      INT.set(bytes, address, value);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds();
    }
  }

  @Override
  public long readLong(int address) {
    try {
      return (long) LONG.get(bytes, address);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds();
    }
  }

  @Override
  public void writeLong(int address, long value) {
    try {
      LONG.set(bytes, address, value);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds();
    }
  }

  @Override
  public float readFloat(int address) {
    try {
      return (float) FLOAT.get(bytes, address);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds();
    }
  }

  @Override
  public void writeF32(int address, float value) {
    try {
      FLOAT.set(bytes, address, value);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds();
    }
  }

  @Override
  public double readDouble(int address) {
    try {
      return (double) DOUBLE.get(bytes, address);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds();
    }
  }

  @Override
  public void writeF64(int address, double value) {
    try {
      DOUBLE.set(bytes, address, value);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds();
    }
  }

  // An unshared memory belongs to one thread at a time. The inherited atomic operations, which
  // read, change and write under a lock on this object, are enough for it.

  @Override
  public int atomicWait(int address, int expected, long timeoutNanos) {
    throw new WasmEngineException(TrapTexts.NOT_SHARED);
  }

  @Override
  public int atomicWait(int address, long expected, long timeoutNanos) {
    throw new WasmEngineException(TrapTexts.NOT_SHARED);
  }

  @Override
  public int atomicNotify(int address, int maxThreads) {
    check(address, 4);
    return 0;
  }
}
