package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.AtomicMemory;
import io.github.wasmrun.Memory;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.jvm.internal.storage.FlatStorage;
import io.github.wasmrun.jvm.internal.storage.LinearMemory;
import io.github.wasmrun.jvm.internal.storage.StorageTrap;
import io.github.wasmrun.jvm.internal.values.Utf8;
import io.github.wasmrun.type.MemoryType;
import java.nio.ByteBuffer;
import java.util.Objects;

/** A memory as the host sees it. */
final class GuestMemory implements Memory, EngineOwned {
  private final JvmStore store;
  private final LinearMemory bytes;
  private final MemoryType declared;

  GuestMemory(JvmStore store, LinearMemory bytes, MemoryType declared) {
    this.store = store;
    this.bytes = bytes;
    this.declared = declared;
  }

  @Override
  public JvmStore store() {
    return store;
  }

  /** The bytes as the instance that defines the memory sees them. */
  LinearMemory linear() {
    return bytes;
  }

  @Override
  public MemoryType type() {
    return new MemoryType(pages(), declared.maxPages(), bytes.shared(), declared.memory64());
  }

  @Override
  public AtomicMemory atomics() {
    return new GuestAtomics(this);
  }

  @Override
  public long pages() {
    return bytes.pages();
  }

  @Override
  public long byteLength() {
    return bytes.byteLength();
  }

  @Override
  public long grow(long deltaPages) {
    if (deltaPages < 0) {
      throw new IllegalArgumentException("deltaPages must not be negative, got " + deltaPages);
    }
    return deltaPages > FlatStorage.MAX_PAGES ? -1 : bytes.grow((int) deltaPages);
  }

  private IndexOutOfBoundsException outOfBounds(int address, int length) {
    return Checks.memoryBounds(Integer.toUnsignedLong(address), length, byteLength());
  }

  /** The address as an int; what is larger is beyond the end of any memory here. */
  private int narrow(long address, int length) {
    if (address < 0 || address > Integer.MAX_VALUE) {
      throw Checks.memoryBounds(address, length, byteLength());
    }
    return (int) address;
  }

  private int range(long address, long length) {
    Checks.memoryRange(address, length, byteLength());
    return (int) address;
  }

  @Override
  public byte getByte(int address) {
    try {
      return bytes.read(address);
    } catch (StorageTrap e) {
      throw outOfBounds(address, 1);
    }
  }

  @Override
  public short getShort(int address) {
    try {
      return bytes.readShort(address);
    } catch (StorageTrap e) {
      throw outOfBounds(address, 2);
    }
  }

  @Override
  public int getInt(int address) {
    try {
      return bytes.readInt(address);
    } catch (StorageTrap e) {
      throw outOfBounds(address, 4);
    }
  }

  @Override
  public long getLong(int address) {
    try {
      return bytes.readLong(address);
    } catch (StorageTrap e) {
      throw outOfBounds(address, 8);
    }
  }

  @Override
  public float getFloat(int address) {
    try {
      return bytes.readFloat(address);
    } catch (StorageTrap e) {
      throw outOfBounds(address, 4);
    }
  }

  @Override
  public double getDouble(int address) {
    try {
      return bytes.readDouble(address);
    } catch (StorageTrap e) {
      throw outOfBounds(address, 8);
    }
  }

  @Override
  public void setByte(int address, byte value) {
    try {
      bytes.writeByte(address, value);
    } catch (StorageTrap e) {
      throw outOfBounds(address, 1);
    }
  }

  @Override
  public void setShort(int address, short value) {
    try {
      bytes.writeShort(address, value);
    } catch (StorageTrap e) {
      throw outOfBounds(address, 2);
    }
  }

  @Override
  public void setInt(int address, int value) {
    try {
      bytes.writeI32(address, value);
    } catch (StorageTrap e) {
      throw outOfBounds(address, 4);
    }
  }

  @Override
  public void setLong(int address, long value) {
    try {
      bytes.writeLong(address, value);
    } catch (StorageTrap e) {
      throw outOfBounds(address, 8);
    }
  }

  @Override
  public void setFloat(int address, float value) {
    try {
      bytes.writeF32(address, value);
    } catch (StorageTrap e) {
      throw outOfBounds(address, 4);
    }
  }

  @Override
  public void setDouble(int address, double value) {
    try {
      bytes.writeF64(address, value);
    } catch (StorageTrap e) {
      throw outOfBounds(address, 8);
    }
  }

  @Override
  public byte getByte(long address) {
    return getByte(narrow(address, 1));
  }

  @Override
  public short getShort(long address) {
    return getShort(narrow(address, 2));
  }

  @Override
  public int getInt(long address) {
    return getInt(narrow(address, 4));
  }

  @Override
  public long getLong(long address) {
    return getLong(narrow(address, 8));
  }

  @Override
  public float getFloat(long address) {
    return getFloat(narrow(address, 4));
  }

  @Override
  public double getDouble(long address) {
    return getDouble(narrow(address, 8));
  }

  @Override
  public void setByte(long address, byte value) {
    setByte(narrow(address, 1), value);
  }

  @Override
  public void setShort(long address, short value) {
    setShort(narrow(address, 2), value);
  }

  @Override
  public void setInt(long address, int value) {
    setInt(narrow(address, 4), value);
  }

  @Override
  public void setLong(long address, long value) {
    setLong(narrow(address, 8), value);
  }

  @Override
  public void setFloat(long address, float value) {
    setFloat(narrow(address, 4), value);
  }

  @Override
  public void setDouble(long address, double value) {
    setDouble(narrow(address, 8), value);
  }

  @Override
  public byte[] read(long address, int length) {
    return bytes.readBytes(range(address, length), length);
  }

  @Override
  public void read(long address, byte[] target, int offset, int length) {
    Objects.requireNonNull(target, "target");
    Checks.arrayRange(offset, length, target.length);
    bytes.copyOut(range(address, length), target, offset, length);
  }

  @Override
  public void write(long address, byte[] source, int offset, int length) {
    Objects.requireNonNull(source, "source");
    Checks.arrayRange(offset, length, source.length);
    bytes.copyIn(range(address, length), source, offset, length);
  }

  @Override
  public void copy(long target, long source, long length) {
    int from = range(source, length);
    bytes.move(range(target, length), from, (int) length);
  }

  @Override
  public void fill(long address, byte value, long length) {
    bytes.fillUnchecked(range(address, length), (int) length, value);
  }

  @Override
  public String readUtf8(long address, int byteLength) {
    return Utf8.decode(read(address, byteLength));
  }

  @Override
  public String readUtf8Z(long address) {
    int limit = bytes.byteLength();
    if (address < 0 || address >= limit) {
      throw Checks.noZeroByte(address, limit);
    }
    int start = (int) address;
    int end = start;
    while (end < limit && bytes.read(end) != 0) {
      end++;
    }
    if (end == limit) {
      throw Checks.noZeroByte(address, limit);
    }
    return readUtf8(address, end - start);
  }

  @Override
  public int writeUtf8(long address, String text) {
    byte[] encoded = Utf8.encode(text);
    write(address, encoded, 0, encoded.length);
    return encoded.length;
  }

  @Override
  public int writeUtf8Z(long address, String text) {
    byte[] encoded = Utf8.encode(text);
    range(address, encoded.length + 1L);
    write(address, encoded, 0, encoded.length);
    setByte(address + encoded.length, (byte) 0);
    return encoded.length + 1;
  }

  @Override
  public ByteBuffer view(long address, int length) {
    return bytes.window(range(address, length), length);
  }

  @Override
  public String toString() {
    return type().toString();
  }
}
