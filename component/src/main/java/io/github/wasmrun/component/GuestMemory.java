package io.github.wasmrun.component;

import io.github.wasmrun.Memory;
import io.github.wasmrun.component.abi.AbiMemory;

/** A memory of an engine. */
final class GuestMemory implements AbiMemory {
  private final Memory memory;

  GuestMemory(Memory memory) {
    this.memory = memory;
  }

  @Override
  public long byteLength() {
    return memory.byteLength();
  }

  @Override
  public byte getByte(int address) {
    return memory.getByte(address);
  }

  @Override
  public short getShort(int address) {
    return memory.getShort(address);
  }

  @Override
  public int getInt(int address) {
    return memory.getInt(address);
  }

  @Override
  public long getLong(int address) {
    return memory.getLong(address);
  }

  @Override
  public void setByte(int address, byte value) {
    memory.setByte(address, value);
  }

  @Override
  public void setShort(int address, short value) {
    memory.setShort(address, value);
  }

  @Override
  public void setInt(int address, int value) {
    memory.setInt(address, value);
  }

  @Override
  public void setLong(int address, long value) {
    memory.setLong(address, value);
  }

  @Override
  public void read(int address, byte[] target) {
    memory.read(address & 0xFFFFFFFFL, target, 0, target.length);
  }

  @Override
  public void write(int address, byte[] source, int offset, int length) {
    memory.write(address & 0xFFFFFFFFL, source, offset, length);
  }
}
