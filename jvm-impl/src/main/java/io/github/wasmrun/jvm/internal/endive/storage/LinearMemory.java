package io.github.wasmrun.jvm.internal.endive.storage;

import io.github.wasmrun.WaitResult;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import run.endive.runtime.ConstantEvaluators;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.runtime.WasmRuntimeException;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.types.ActiveDataSegment;
import run.endive.wasm.types.DataSegment;
import run.endive.wasm.types.PassiveDataSegment;

/**
 * What our two implementations of Endive's memory share: the bulk operations and the data segments.
 *
 * <p>An object of this type is one instance's <em>view</em> of a memory. Endive keeps the passive
 * data segments of the last instance in the memory object, so an instance that imports a memory
 * must not share that object with another instance; it gets its own view by {@link #newView()}.
 */
public abstract class LinearMemory implements Memory {
  static final int PAGE_SHIFT = 16;
  private static final byte[] NO_DATA = new byte[0];

  private DataSegment[] segments = new DataSegment[0];

  /** Another view of the same bytes, with data segments of its own. */
  public abstract LinearMemory newView();

  /** Whether the other object is a view of the same bytes. */
  abstract boolean sameStorage(LinearMemory other);

  /** Copies bytes of this memory to {@code to}; the caller has checked both ranges. */
  public abstract void copyOut(int address, byte[] to, int offset, int length);

  /** Copies {@code from} to this memory; the caller has checked both ranges. */
  public abstract void copyIn(int address, byte[] from, int offset, int length);

  /** Sets bytes of this memory; the caller has checked the range. */
  public abstract void fillUnchecked(int address, int length, byte value);

  /** Moves bytes inside this memory; the caller has checked both ranges. */
  public abstract void move(int to, int from, int length);

  /** The bytes themselves, little-endian; the caller has checked the range. */
  public abstract ByteBuffer window(int address, int length);

  /** The current size in bytes; at most 2^31 - 65536. */
  public abstract int byteLength();

  /**
   * Waits for a notification without blocking.
   *
   * @return a future of how the wait ends
   */
  public abstract CompletableFuture<WaitResult> waitAsync(
      int address, int expected, long timeoutNanos);

  /** {@link #waitAsync(int, int, long)} for 64 bits. */
  public abstract CompletableFuture<WaitResult> waitAsync(
      int address, long expected, long timeoutNanos);

  /** The trap of an access that is not inside the memory. */
  static WasmRuntimeException outOfBounds() {
    return new WasmRuntimeException(TrapTexts.MEMORY_OUT_OF_BOUNDS);
  }

  final void check(int address, int length) {
    int limit = byteLength();
    if (address < 0 || length < 0 || address > limit || length > limit - address) {
      throw outOfBounds();
    }
  }

  @Override
  public final int pages() {
    return byteLength() >>> PAGE_SHIFT;
  }

  @Override
  public final void write(int address, byte[] data, int offset, int length) {
    if (offset < 0 || length < 0 || offset > data.length || length > data.length - offset) {
      throw outOfBounds();
    }
    check(address, length);
    copyIn(address, data, offset, length);
  }

  @Override
  public final byte[] readBytes(int address, int length) {
    check(address, length);
    byte[] result = new byte[length];
    copyOut(address, result, 0, length);
    return result;
  }

  @Override
  public final void fill(byte value, int from, int to) {
    check(from, to - from);
    fillUnchecked(from, to - from, value);
  }

  @Override
  public final void copy(int to, int from, int length) {
    check(to, length);
    check(from, length);
    move(to, from, length);
  }

  /** Does nothing: Endive calls this once, on the memory our factory has just made, all zero. */
  @Override
  public final void zero() {}

  @Override
  public final void initialize(Instance instance, DataSegment[] dataSegments) {
    initialize(instance, dataSegments, 0);
  }

  @Override
  public final void initialize(Instance instance, DataSegment[] dataSegments, int memoryIndex) {
    if (dataSegments == null) {
      return;
    }
    // The array is the instance's own, so data.drop in the instance is seen here.
    segments = dataSegments;
    for (DataSegment segment : dataSegments) {
      if (segment instanceof ActiveDataSegment active && active.index() == memoryIndex) {
        long[] at = ConstantEvaluators.computeConstantValue(instance, active.offsetInstructions());
        write((int) at[0], active.data(), 0, active.data().length);
      }
    }
  }

  @Override
  public final void initPassiveSegment(int segment, int to, int offset, int length) {
    // The specification drops active segments once they are written; Endive keeps their bytes.
    boolean active = segments[segment] instanceof ActiveDataSegment;
    write(to, active ? NO_DATA : segments[segment].data(), offset, length);
  }

  @Override
  public final void drop(int segment) {
    segments[segment] = PassiveDataSegment.EMPTY;
  }

  @Override
  public final long readU16(int address) {
    return readShort(address) & 0xFFFFL;
  }

  @Override
  public final long readF32(int address) {
    return readInt(address);
  }

  @Override
  public final long readF64(int address) {
    return readLong(address);
  }

  // Endive's older names of the three waiting operations. It calls the newer ones.

  @Override
  @SuppressWarnings("removal")
  public final Object lock(int address) {
    return this;
  }

  @Override
  @SuppressWarnings("removal")
  public final int waitOn(int address, int expected, long timeout) {
    return atomicWait(address, expected, timeout);
  }

  @Override
  @SuppressWarnings("removal")
  public final int waitOn(int address, long expected, long timeout) {
    return atomicWait(address, expected, timeout);
  }

  @Override
  @SuppressWarnings("removal")
  public final int notify(int address, int maxThreads) {
    return atomicNotify(address, maxThreads);
  }

  /** Endive checks the alignment of all atomic instructions but {@code memory.atomic.notify}. */
  static void checkAligned(int address) {
    if ((address & 3) != 0) {
      throw new WasmEngineException(TrapTexts.UNALIGNED);
    }
  }
}
