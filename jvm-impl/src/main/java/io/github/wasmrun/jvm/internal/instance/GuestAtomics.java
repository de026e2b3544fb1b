package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.AtomicMemory;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WaitResult;
import io.github.wasmrun.engine.check.AtomicChecks;
import io.github.wasmrun.jvm.internal.storage.LinearMemory;
import io.github.wasmrun.jvm.internal.storage.WaitInterruptedException;
import java.util.concurrent.CompletableFuture;

/** Atomic access by the operations that the guest's instructions use. */
final class GuestAtomics implements AtomicMemory {
  private static final WaitResult[] RESULTS = WaitResult.values();

  private final GuestMemory memory;
  private final LinearMemory bytes;

  GuestAtomics(GuestMemory memory) {
    this.memory = memory;
    this.bytes = memory.linear();
  }

  @Override
  public Memory memory() {
    return memory;
  }

  private void check(int address, int width) {
    AtomicChecks.address(address, width, bytes.byteLength());
  }

  private void checkWait(int address, int width) {
    check(address, width);
    if (!bytes.shared()) {
      throw AtomicChecks.notShared();
    }
  }

  private static WaitResult result(int code) {
    return RESULTS[code];
  }

  private static IllegalStateException interrupted() {
    return new IllegalStateException("the thread was interrupted while it waited");
  }

  @Override
  public int loadByte(int address) {
    check(address, 1);
    return bytes.atomicReadByte(address) & 0xFF;
  }

  @Override
  public void storeByte(int address, int value) {
    check(address, 1);
    bytes.atomicWriteByte(address, (byte) value);
  }

  @Override
  public int addByte(int address, int value) {
    check(address, 1);
    return bytes.atomicAddByte(address, (byte) value) & 0xFF;
  }

  @Override
  public int subByte(int address, int value) {
    check(address, 1);
    return bytes.atomicAddByte(address, (byte) -value) & 0xFF;
  }

  @Override
  public int andByte(int address, int value) {
    check(address, 1);
    return bytes.atomicAndByte(address, (byte) value) & 0xFF;
  }

  @Override
  public int orByte(int address, int value) {
    check(address, 1);
    return bytes.atomicOrByte(address, (byte) value) & 0xFF;
  }

  @Override
  public int xorByte(int address, int value) {
    check(address, 1);
    return bytes.atomicXorByte(address, (byte) value) & 0xFF;
  }

  @Override
  public int exchangeByte(int address, int value) {
    check(address, 1);
    return bytes.atomicXchgByte(address, (byte) value) & 0xFF;
  }

  @Override
  public int compareExchangeByte(int address, int expected, int replacement) {
    check(address, 1);
    return bytes.atomicCmpxchgByte(address, (byte) expected, (byte) replacement) & 0xFF;
  }

  @Override
  public int loadShort(int address) {
    check(address, 2);
    return bytes.atomicReadShort(address) & 0xFFFF;
  }

  @Override
  public void storeShort(int address, int value) {
    check(address, 2);
    bytes.atomicWriteShort(address, (short) value);
  }

  @Override
  public int addShort(int address, int value) {
    check(address, 2);
    return bytes.atomicAddShort(address, (short) value) & 0xFFFF;
  }

  @Override
  public int subShort(int address, int value) {
    check(address, 2);
    return bytes.atomicAddShort(address, (short) -value) & 0xFFFF;
  }

  @Override
  public int andShort(int address, int value) {
    check(address, 2);
    return bytes.atomicAndShort(address, (short) value) & 0xFFFF;
  }

  @Override
  public int orShort(int address, int value) {
    check(address, 2);
    return bytes.atomicOrShort(address, (short) value) & 0xFFFF;
  }

  @Override
  public int xorShort(int address, int value) {
    check(address, 2);
    return bytes.atomicXorShort(address, (short) value) & 0xFFFF;
  }

  @Override
  public int exchangeShort(int address, int value) {
    check(address, 2);
    return bytes.atomicXchgShort(address, (short) value) & 0xFFFF;
  }

  @Override
  public int compareExchangeShort(int address, int expected, int replacement) {
    check(address, 2);
    return bytes.atomicCmpxchgShort(address, (short) expected, (short) replacement) & 0xFFFF;
  }

  @Override
  public int loadInt(int address) {
    check(address, 4);
    return bytes.atomicReadInt(address);
  }

  @Override
  public void storeInt(int address, int value) {
    check(address, 4);
    bytes.atomicWriteInt(address, value);
  }

  @Override
  public int addInt(int address, int value) {
    check(address, 4);
    return bytes.atomicAddInt(address, value);
  }

  @Override
  public int subInt(int address, int value) {
    check(address, 4);
    return bytes.atomicAddInt(address, -value);
  }

  @Override
  public int andInt(int address, int value) {
    check(address, 4);
    return bytes.atomicAndInt(address, value);
  }

  @Override
  public int orInt(int address, int value) {
    check(address, 4);
    return bytes.atomicOrInt(address, value);
  }

  @Override
  public int xorInt(int address, int value) {
    check(address, 4);
    return bytes.atomicXorInt(address, value);
  }

  @Override
  public int exchangeInt(int address, int value) {
    check(address, 4);
    return bytes.atomicXchgInt(address, value);
  }

  @Override
  public int compareExchangeInt(int address, int expected, int replacement) {
    check(address, 4);
    return bytes.atomicCmpxchgInt(address, expected, replacement);
  }

  @Override
  public long loadLong(int address) {
    check(address, 8);
    return bytes.atomicReadLong(address);
  }

  @Override
  public void storeLong(int address, long value) {
    check(address, 8);
    bytes.atomicWriteLong(address, value);
  }

  @Override
  public long addLong(int address, long value) {
    check(address, 8);
    return bytes.atomicAddLong(address, value);
  }

  @Override
  public long subLong(int address, long value) {
    check(address, 8);
    return bytes.atomicAddLong(address, -value);
  }

  @Override
  public long andLong(int address, long value) {
    check(address, 8);
    return bytes.atomicAndLong(address, value);
  }

  @Override
  public long orLong(int address, long value) {
    check(address, 8);
    return bytes.atomicOrLong(address, value);
  }

  @Override
  public long xorLong(int address, long value) {
    check(address, 8);
    return bytes.atomicXorLong(address, value);
  }

  @Override
  public long exchangeLong(int address, long value) {
    check(address, 8);
    return bytes.atomicXchgLong(address, value);
  }

  @Override
  public long compareExchangeLong(int address, long expected, long replacement) {
    check(address, 8);
    return bytes.atomicCmpxchgLong(address, expected, replacement);
  }

  @Override
  public WaitResult waitInt(int address, int expected, long timeoutNanos) {
    checkWait(address, 4);
    try {
      return result(bytes.atomicWait(address, expected, timeoutNanos));
    } catch (WaitInterruptedException e) {
      throw interrupted();
    }
  }

  @Override
  public CompletableFuture<WaitResult> waitIntAsync(int address, int expected, long timeoutNanos) {
    checkWait(address, 4);
    return bytes.waitAsync(address, expected, timeoutNanos);
  }

  @Override
  public WaitResult waitLong(int address, long expected, long timeoutNanos) {
    checkWait(address, 8);
    try {
      return result(bytes.atomicWait(address, expected, timeoutNanos));
    } catch (WaitInterruptedException e) {
      throw interrupted();
    }
  }

  @Override
  public CompletableFuture<WaitResult> waitLongAsync(
      int address, long expected, long timeoutNanos) {
    checkWait(address, 8);
    return bytes.waitAsync(address, expected, timeoutNanos);
  }

  @Override
  public int notify(int address, int count) {
    check(address, 4);
    return bytes.atomicNotify(address, count);
  }
}
