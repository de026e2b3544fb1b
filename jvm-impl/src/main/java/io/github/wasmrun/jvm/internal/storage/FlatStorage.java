package io.github.wasmrun.jvm.internal.storage;

import io.github.wasmrun.engine.limit.HostLimits;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes of one unshared memory and the views that instances and the host have of them.
 *
 * <p>The array has exactly the size of the memory, until growing has moved it often: from then on
 * it is half as large again, and most steps of growth move nothing.
 */
public final class FlatStorage {
  /** Largest size of one Java array in pages. */
  public static final int MAX_PAGES = 32767;

  final int initialPages;
  private final boolean exact;
  final int maximumPages;
  // A guest that grows its memory page by page would have all of it copied each time.
  private static final int MOVES_TO_EXACT_SIZE = 32;
  private static final long BYTES_TO_EXACT_SIZE = 256L << 20;

  private byte[] bytes;
  private int size;
  private int moves;
  private long moved;
  private final List<WeakReference<FlatMemory>> views = new ArrayList<>();

  FlatStorage(int initialPages, int maximumPages, boolean exact) {
    HostLimits.checkPages(initialPages, MAX_PAGES);
    this.initialPages = initialPages;
    this.exact = exact;
    this.maximumPages = Math.min(maximumPages, MAX_PAGES);
    try {
      this.bytes = new byte[initialPages << LinearMemory.PAGE_SHIFT];
      this.size = bytes.length;
    } catch (OutOfMemoryError e) {
      throw Limits.noRoom("memory of " + initialPages + " pages", e);
    }
  }

  synchronized void register(FlatMemory view) {
    views.removeIf(v -> v.get() == null);
    views.add(new WeakReference<>(view));
    view.show(bytes, size);
  }

  /** Returns the size before, in pages, or -1 if there is no room. */
  synchronized int grow(int deltaPages) {
    int before = size >>> LinearMemory.PAGE_SHIFT;
    if (deltaPages < 0 || deltaPages > maximumPages - before) {
      return -1;
    }
    if (deltaPages > 0) {
      int newSize = (before + deltaPages) << LinearMemory.PAGE_SHIFT;
      if (newSize > bytes.length && !move(newSize)) {
        return -1; // a refusal is a normal result of memory.grow
      }
      size = newSize;
      for (WeakReference<FlatMemory> reference : views) {
        FlatMemory view = reference.get();
        if (view != null) {
          view.show(bytes, size);
        }
      }
    }
    return before;
  }

  /** Moves the bytes to an array of at least {@code newSize}; false if the heap has no room. */
  private boolean move(int newSize) {
    moves++;
    moved += size;
    return moveTo(capacity(newSize)) || moveTo(newSize);
  }

  private boolean moveTo(int capacity) {
    try {
      bytes = Arrays.copyOf(bytes, capacity);
      return true;
    } catch (OutOfMemoryError e) {
      return false;
    }
  }

  private int capacity(int newSize) {
    if (exact || moves <= MOVES_TO_EXACT_SIZE || moved <= BYTES_TO_EXACT_SIZE) {
      return newSize;
    }
    long most = (long) maximumPages << LinearMemory.PAGE_SHIFT;
    return (int) Math.min(newSize + (long) (newSize >>> 1), most);
  }
}
