package io.github.wasmrun.conformance.component;

import io.github.wasmrun.component.abi.AbiMemory;
import io.github.wasmrun.component.abi.AbiOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A memory that grows as the allocator of the vectors needs. */
final class VectorMemory implements AbiMemory, AbiOptions.Realloc {
  private static final byte UNTOUCHED = (byte) 0xCC;

  private byte[] bytes = new byte[16];
  private int length = 16;
  private final List<List<Long>> calls = new ArrayList<>();

  VectorMemory() {
    Arrays.fill(bytes, UNTOUCHED);
  }

  static VectorMemory of(String hex) {
    VectorMemory memory = new VectorMemory();
    memory.length = hex.length() / 2;
    memory.bytes = new byte[memory.length];
    for (int i = 0; i < memory.length; i++) {
      memory.bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
    }
    return memory;
  }

  String hex() {
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < length; i++) {
      hex.append("0123456789abcdef".charAt(bytes[i] >> 4 & 15));
      hex.append("0123456789abcdef".charAt(bytes[i] & 15));
    }
    return hex.toString();
  }

  String reallocs() {
    return calls.toString();
  }

  static String text(List<?> calls) {
    List<List<Long>> list = new ArrayList<>();
    for (Object call : calls) {
      List<Long> numbers = new ArrayList<>();
      for (Object number : (List<?>) call) {
        numbers.add(((Double) number).longValue());
      }
      list.add(numbers);
    }
    return list.toString();
  }

  @Override
  public long call(long old, long oldSize, int alignment, long size) {
    long address;
    if (old != 0 && size < oldSize) {
      address = (old + alignment - 1) / alignment * alignment;
    } else {
      address = ((long) length + alignment - 1) / alignment * alignment;
      grow((int) (address + size));
      System.arraycopy(bytes, (int) old, bytes, (int) address, (int) oldSize);
    }
    calls.add(List.of(old, oldSize, (long) alignment, size, address));
    return address;
  }

  private void grow(int end) {
    if (end > bytes.length) {
      int from = bytes.length;
      bytes = Arrays.copyOf(bytes, Math.max(end, 2 * from));
      Arrays.fill(bytes, from, bytes.length, UNTOUCHED);
    }
    length = end;
  }

  @Override
  public long byteLength() {
    return length;
  }

  private int index(int address, int size) {
    if (address < 0 || address > length - size) {
      throw new IllegalStateException("an access that was not checked: " + address);
    }
    return address;
  }

  @Override
  public byte getByte(int address) {
    return bytes[index(address, 1)];
  }

  @Override
  public short getShort(int address) {
    index(address, 2);
    return (short) (bytes[address] & 0xFF | bytes[address + 1] << 8);
  }

  @Override
  public int getInt(int address) {
    index(address, 4);
    return getShort(address) & 0xFFFF | getShort(address + 2) << 16;
  }

  @Override
  public long getLong(int address) {
    return getInt(address) & 0xFFFFFFFFL | (long) getInt(address + 4) << 32;
  }

  @Override
  public void setByte(int address, byte value) {
    bytes[index(address, 1)] = value;
  }

  @Override
  public void setShort(int address, short value) {
    setByte(address, (byte) value);
    setByte(address + 1, (byte) (value >> 8));
  }

  @Override
  public void setInt(int address, int value) {
    setShort(address, (short) value);
    setShort(address + 2, (short) (value >> 16));
  }

  @Override
  public void setLong(int address, long value) {
    setInt(address, (int) value);
    setInt(address + 4, (int) (value >> 32));
  }

  @Override
  public void read(int address, byte[] target) {
    index(address, target.length);
    System.arraycopy(bytes, address, target, 0, target.length);
  }

  @Override
  public void write(int address, byte[] source, int offset, int count) {
    index(address, count);
    System.arraycopy(source, offset, bytes, address, count);
  }
}
