package io.github.wasmrun.jvm.internal.endive.storage;

import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.jvm.internal.endive.values.Heap;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The elements of one table, as the host's objects, and the views that instances have of it. */
public final class TableStorage {
  /** Largest size of a table in Endive, as in browsers. */
  public static final int MAX_ELEMENTS = 10_000_000;

  /** Whether the elements are functions. */
  public final boolean functions;

  private final int maximum;
  private @Nullable Object[] elements;

  /** Whose the elements are, see {@link Heap#ownerOf}; null while none has an owner. */
  private @Nullable Heap @Nullable [] owners;

  private final List<WeakReference<TableView>> views = new ArrayList<>();

  public TableStorage(boolean functions, long size, long maximum) {
    if (size > MAX_ELEMENTS) {
      throw Limits.elements(size, MAX_ELEMENTS);
    }
    this.functions = functions;
    this.maximum = (int) Math.min(maximum, MAX_ELEMENTS);
    try {
      this.elements = new Object[(int) size];
    } catch (OutOfMemoryError e) {
      throw Limits.noRoom("table of " + size + " elements", e);
    }
  }

  void register(TableView view) {
    views.removeIf(v -> v.get() == null);
    views.add(new WeakReference<>(view));
  }

  public int size() {
    return elements.length;
  }

  int maximum() {
    return maximum;
  }

  public @Nullable Object get(int index) {
    return elements[index];
  }

  /** Whose the element is. */
  public @Nullable Heap owner(int index) {
    return owners == null ? null : owners[index];
  }

  /** Sets an element that is {@code owner}'s. */
  public void set(int index, @Nullable Object value, @Nullable Heap owner) {
    elements[index] = value;
    own(index, index + 1, owner);
    if (functions) {
      changed(index, index + 1, (WasmFunction) value);
    }
  }

  private void own(int from, int to, @Nullable Heap owner) {
    if (owners == null && owner != null) {
      owners = new Heap[elements.length];
    }
    if (owners != null) {
      Arrays.fill(owners, from, to, owner);
    }
  }

  /** Sets elements to the same value of {@code owner}. */
  public void fill(int from, int to, @Nullable Object value, @Nullable Heap owner) {
    Arrays.fill(elements, from, to, value);
    own(from, to, owner);
    if (functions) {
      changed(from, to, (WasmFunction) value);
    }
  }

  /** Returns the size before, or -1 if there is no room. */
  public int grow(int delta, @Nullable Object value, @Nullable Heap owner) {
    int before = elements.length;
    if (delta < 0 || delta > maximum - before) {
      return -1;
    }
    try {
      Heap[] grown = owners == null ? null : Arrays.copyOf(owners, before + delta);
      elements = Arrays.copyOf(elements, before + delta);
      owners = grown;
    } catch (OutOfMemoryError e) {
      return -1; // a refusal is a normal result of table.grow
    }
    for (WeakReference<TableView> reference : views) {
      TableView view = reference.get();
      if (view != null) {
        view.resize(before + delta);
      }
    }
    fill(before, before + delta, value, owner);
    return before;
  }

  private void changed(int from, int to, @Nullable WasmFunction value) {
    for (WeakReference<TableView> reference : views) {
      TableView view = reference.get();
      if (view != null) {
        view.show(from, to, value);
      }
    }
  }
}
