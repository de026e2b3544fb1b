package io.github.wasmrun.jvm.internal.endive;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The bytes of one unshared memory and the views that instances and the host have of them. */
final class FlatStorage {
  /** Largest size of one Java array in pages. */
  static final int MAX_PAGES = 32767;

  final int initialPages;
  final int maximumPages;
  private byte[] bytes;
  private final List<WeakReference<FlatMemory>> views = new ArrayList<>();

  FlatStorage(int initialPages, int maximumPages) {
    if (initialPages > MAX_PAGES) {
      throw Limits.pages(initialPages, MAX_PAGES);
    }
    this.initialPages = initialPages;
    this.maximumPages = Math.min(maximumPages, MAX_PAGES);
    try {
      this.bytes = new byte[initialPages << LinearMemory.PAGE_SHIFT];
    } catch (OutOfMemoryError e) {
      throw Limits.noRoom("memory of " + initialPages + " pages", e);
    }
  }

  synchronized byte[] register(FlatMemory view) {
    views.removeIf(v -> v.get() == null);
    views.add(new WeakReference<>(view));
    return bytes;
  }

  /** Returns the size before, in pages, or -1 if there is no room. */
  synchronized int grow(int deltaPages) {
    int before = bytes.length >>> LinearMemory.PAGE_SHIFT;
    if (deltaPages < 0 || deltaPages > maximumPages - before) {
      return -1;
    }
    if (deltaPages > 0) {
      try {
        bytes = Arrays.copyOf(bytes, (before + deltaPages) << LinearMemory.PAGE_SHIFT);
      } catch (OutOfMemoryError e) {
        return -1; // a refusal is a normal result of memory.grow
      }
      for (WeakReference<FlatMemory> reference : views) {
        FlatMemory view = reference.get();
        if (view != null) {
          view.bytes = bytes;
        }
      }
    }
    return before;
  }
}
