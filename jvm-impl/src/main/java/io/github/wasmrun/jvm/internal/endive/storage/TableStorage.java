package io.github.wasmrun.jvm.internal.endive.storage;

import io.github.wasmrun.WasmFunction;
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

  public void set(int index, @Nullable Object value) {
    elements[index] = value;
    if (functions) {
      changed(index, index + 1, (WasmFunction) value);
    }
  }

  public void fill(int from, int to, @Nullable Object value) {
    Arrays.fill(elements, from, to, value);
    if (functions) {
      changed(from, to, (WasmFunction) value);
    }
  }

  /** Returns the size before, or -1 if there is no room. */
  public int grow(int delta, @Nullable Object value) {
    int before = elements.length;
    if (delta < 0 || delta > maximum - before) {
      return -1;
    }
    try {
      elements = Arrays.copyOf(elements, before + delta);
    } catch (OutOfMemoryError e) {
      return -1; // a refusal is a normal result of table.grow
    }
    for (WeakReference<TableView> reference : views) {
      TableView view = reference.get();
      if (view != null) {
        view.resize(before + delta);
      }
    }
    fill(before, before + delta, value);
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
