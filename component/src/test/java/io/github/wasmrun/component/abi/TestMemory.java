package io.github.wasmrun.component.abi;

import io.github.wasmrun.component.ResourceHandle;
import io.github.wasmrun.component.StringEncoding;
import io.github.wasmrun.component.type.ValueType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** 1024 bytes whose blocks follow each other from 16 on. */
final class TestMemory implements AbiMemory, AbiHandles {
  private final ByteBuffer bytes = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);

  /** The calls of realloc. */
  final List<List<Long>> calls = new ArrayList<>();

  /** What realloc answers, if it is not 0. */
  long answer;

  private long next = 16;

  AbiOptions options(StringEncoding encoding) {
    return new AbiOptions(this, false, encoding, this::realloc, this);
  }

  private long realloc(long old, long oldSize, int alignment, long size) {
    calls.add(List.of(old, oldSize, (long) alignment, size));
    if (answer != 0) {
      return answer;
    }
    long address = (next + alignment - 1) / alignment * alignment;
    next = address + size;
    for (int i = 0; i < oldSize; i++) {
      bytes.put((int) address + i, bytes.get((int) old + i));
    }
    return address;
  }

  @Override
  public ResourceHandle lift(int index, ValueType type) {
    throw new IllegalStateException("a handle");
  }

  @Override
  public int lower(ResourceHandle handle, ValueType type) {
    throw new IllegalStateException("a handle");
  }

  @Override
  public long byteLength() {
    return bytes.capacity();
  }

  @Override
  public byte getByte(int address) {
    return bytes.get(address);
  }

  @Override
  public short getShort(int address) {
    return bytes.getShort(address);
  }

  @Override
  public int getInt(int address) {
    return bytes.getInt(address);
  }

  @Override
  public long getLong(int address) {
    return bytes.getLong(address);
  }

  @Override
  public void setByte(int address, byte value) {
    bytes.put(address, value);
  }

  @Override
  public void setShort(int address, short value) {
    bytes.putShort(address, value);
  }

  @Override
  public void setInt(int address, int value) {
    bytes.putInt(address, value);
  }

  @Override
  public void setLong(int address, long value) {
    bytes.putLong(address, value);
  }

  @Override
  public void read(int address, byte[] target) {
    bytes.get(address, target);
  }

  @Override
  public void write(int address, byte[] source, int offset, int length) {
    bytes.put(address, source, offset, length);
  }
}
