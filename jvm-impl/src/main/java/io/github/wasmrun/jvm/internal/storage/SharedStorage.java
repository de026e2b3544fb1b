package io.github.wasmrun.jvm.internal.storage;

import io.github.wasmrun.engine.limit.HostLimits;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The bytes of one shared memory. The room for its maximum is taken at once, outside the Java heap,
 * so that growing moves nothing while other threads read and write; the limit of {@link #current}
 * is the size. Direct buffers are also the only ones on which every JDK has atomic access.
 */
final class SharedStorage {
  final int initialPages;
  final int maximumPages;
  final WaitQueues queues = new WaitQueues();
  private final ByteBuffer whole;
  private volatile ByteBuffer current;

  SharedStorage(int initialPages, int maximumPages) {
    this.initialPages = initialPages;
    this.maximumPages = Math.min(maximumPages, FlatStorage.MAX_PAGES);
    HostLimits.checkPages(initialPages, FlatStorage.MAX_PAGES);
    try {
      this.whole = ByteBuffer.allocateDirect(this.maximumPages << LinearMemory.PAGE_SHIFT);
    } catch (OutOfMemoryError e) {
      throw Limits.noRoomOutsideHeap(this.maximumPages, e);
    }
    this.current = slice(initialPages);
  }

  private ByteBuffer slice(int pages) {
    ByteBuffer slice = whole.slice(0, pages << LinearMemory.PAGE_SHIFT);
    return slice.order(ByteOrder.LITTLE_ENDIAN);
  }

  ByteBuffer current() {
    return current;
  }

  synchronized int grow(int deltaPages) {
    int before = current.capacity() >>> LinearMemory.PAGE_SHIFT;
    if (deltaPages < 0 || deltaPages > maximumPages - before) {
      return -1;
    }
    if (deltaPages > 0) {
      current = slice(before + deltaPages);
    }
    return before;
  }
}
