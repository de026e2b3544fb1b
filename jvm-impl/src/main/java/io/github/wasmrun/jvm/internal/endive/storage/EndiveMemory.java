package io.github.wasmrun.jvm.internal.endive.storage;

import io.github.wasmrun.jvm.internal.storage.FlatMemory;
import io.github.wasmrun.jvm.internal.storage.LinearMemory;
import io.github.wasmrun.jvm.internal.storage.SharedMemory;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.wasm.types.DataSegment;

/** What a memory is to Endive besides its bytes. */
public interface EndiveMemory extends Memory {
  /** A view of the bytes of {@code memory} for one instance of Endive. */
  static Memory viewOf(LinearMemory memory) {
    return memory instanceof SharedMemory shared
        ? new EndiveSharedMemory(shared)
        : new EndiveFlatMemory((FlatMemory) memory);
  }

  /** The data segments of the instance. */
  Segments segments();

  /** Does nothing: Endive calls this once, on a memory that is new and all zero. */
  @Override
  default void zero() {}

  @Override
  default void initialize(Instance instance, DataSegment[] dataSegments) {
    initialize(instance, dataSegments, 0);
  }

  @Override
  default void initialize(Instance instance, DataSegment[] dataSegments, int memoryIndex) {
    segments().initialize(this, instance, dataSegments, memoryIndex);
  }

  @Override
  default void initPassiveSegment(int segment, int to, int offset, int length) {
    segments().init(this, segment, to, offset, length);
  }

  @Override
  default void drop(int segment) {
    segments().drop(segment);
  }

  @Override
  default long readU16(int address) {
    return readShort(address) & 0xFFFFL;
  }

  @Override
  default long readF32(int address) {
    return readInt(address);
  }

  @Override
  default long readF64(int address) {
    return readLong(address);
  }

  // Endive's older names of the three waiting operations. It calls the newer ones.

  @Override
  @SuppressWarnings("removal")
  default Object lock(int address) {
    return this;
  }

  @Override
  @SuppressWarnings("removal")
  default int waitOn(int address, int expected, long timeout) {
    return atomicWait(address, expected, timeout);
  }

  @Override
  @SuppressWarnings("removal")
  default int waitOn(int address, long expected, long timeout) {
    return atomicWait(address, expected, timeout);
  }

  @Override
  @SuppressWarnings("removal")
  default int notify(int address, int maxThreads) {
    return atomicNotify(address, maxThreads);
  }
}
