package io.github.wasmrun.jvm.internal.endive.storage;

import io.github.wasmrun.jvm.internal.storage.SharedMemory;
import io.github.wasmrun.jvm.internal.storage.TrapTexts;
import io.github.wasmrun.jvm.internal.storage.WaitInterruptedException;
import run.endive.runtime.WasmInterruptedException;
import run.endive.runtime.WasmRuntimeException;

/** A shared memory as an instance of Endive sees it. */
final class EndiveSharedMemory extends SharedMemory implements EndiveMemory {
  private final Segments segments = new Segments();

  EndiveSharedMemory(SharedMemory memory) {
    super(memory);
  }

  @Override
  public Segments segments() {
    return segments;
  }

  @Override
  protected RuntimeException outOfBounds() {
    return new WasmRuntimeException(TrapTexts.MEMORY_OUT_OF_BOUNDS);
  }

  @Override
  public int atomicWait(int address, int expected, long timeoutNanos) {
    try {
      return super.atomicWait(address, expected, timeoutNanos);
    } catch (WaitInterruptedException e) {
      throw new WasmInterruptedException(e.getMessage());
    }
  }

  @Override
  public int atomicWait(int address, long expected, long timeoutNanos) {
    try {
      return super.atomicWait(address, expected, timeoutNanos);
    } catch (WaitInterruptedException e) {
      throw new WasmInterruptedException(e.getMessage());
    }
  }

  @Override
  protected RuntimeException unaligned() {
    return new WasmRuntimeException(TrapTexts.UNALIGNED);
  }
}
