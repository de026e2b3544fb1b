package io.github.wasmrun.component;

import io.github.wasmrun.Memory;
import io.github.wasmrun.component.abi.AbiMemory;
import io.github.wasmrun.spi.call.NearMemory;
import org.jspecify.annotations.Nullable;

/** A memory of an engine. */
final class GuestMemory implements AbiMemory {
  private final Memory memory;
  private final @Nullable NearMemory near;

  GuestMemory(Memory memory) {
    this.memory = memory;
    near = memory instanceof NearMemory own ? own : null;
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
  public double getDouble(int address) {
    return memory.getDouble(address);
  }

  @Override
  public void setDouble(int address, double value) {
    memory.setDouble(address, value);
  }

  @Override
  public boolean contains(int address, int length) {
    return near == null
        ? AbiMemory.super.contains(address, length)
        : near.contains(address, length);
  }

  @Override
  public void read(int address, byte[] target) {
    if (near == null) {
      memory.read(address & 0xFFFFFFFFL, target, 0, target.length);
    } else {
      near.readBytes(address, target);
    }
  }

  @Override
  public void write(int address, byte[] source, int offset, int length) {
    if (near == null) {
      memory.write(address & 0xFFFFFFFFL, source, offset, length);
    } else {
      near.writeBytes(address, source, offset, length);
    }
  }

  @Override
  public @Nullable String readUtf8(int address, int length) {
    return near == null
        ? AbiMemory.super.readUtf8(address, length)
        : near.decodeUtf8(address, length);
  }

  @Override
  public void writeUtf8(int address, String text, int length) {
    if (near == null) {
      AbiMemory.super.writeUtf8(address, text, length);
    } else {
      near.encodeUtf8(address, text, length);
    }
  }
}
