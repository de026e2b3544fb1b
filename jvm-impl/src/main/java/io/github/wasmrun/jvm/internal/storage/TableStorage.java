package io.github.wasmrun.jvm.internal.storage;

import io.github.wasmrun.engine.limit.HostLimits;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The elements of one table, as the host's objects, and the views that instances have of it. */
public final class TableStorage {
  /** What an instance makes of the table. */
  public interface View {
    /** The table has grown. */
    void resize(int size);

    /** The elements from {@code from} to {@code to} have become {@code function}. */
    void show(int from, int to, @Nullable Object function);
  }

  /** Largest size of a table, as in browsers. */
  public static final int MAX_ELEMENTS = 10_000_000;

  /** Whether the elements are functions. */
  public final boolean functions;

  private final int maximum;

  /** The elements, as the code has them; another array after growing. */
  public @Nullable Object[] elements;

  /** What the code keeps beside the elements; null while there is nothing. */
  private @Nullable Object @Nullable [] owners;

  private final List<WeakReference<View>> views = new ArrayList<>();

  /** A new table, all null. */
  public TableStorage(boolean functions, long size, long maximum) {
    HostLimits.checkElements(size, MAX_ELEMENTS);
    this.functions = functions;
    this.maximum = (int) Math.min(maximum, MAX_ELEMENTS);
    try {
      this.elements = new Object[(int) size];
    } catch (OutOfMemoryError e) {
      throw Limits.noRoom("table of " + size + " elements", e);
    }
  }

  /** Tells {@code view} of changes, as long as it lives. */
  public void register(View view) {
    views.removeIf(v -> v.get() == null);
    views.add(new WeakReference<>(view));
  }

  /** The size. */
  public int size() {
    return elements.length;
  }

  /** The largest size. */
  public int maximum() {
    return maximum;
  }

  /** An element. */
  public @Nullable Object get(int index) {
    return elements[index];
  }

  /** What the code keeps beside an element, for example whose it is. */
  public @Nullable Object owner(int index) {
    return owners == null ? null : owners[index];
  }

  /** Sets an element that is {@code owner}'s. */
  public void set(int index, @Nullable Object value, @Nullable Object owner) {
    elements[index] = value;
    own(index, index + 1, owner);
    if (functions) {
      changed(index, index + 1, value);
    }
  }

  private void own(int from, int to, @Nullable Object owner) {
    if (owners == null && owner != null) {
      owners = new Object[elements.length];
    }
    if (owners != null) {
      Arrays.fill(owners, from, to, owner);
    }
  }

  /** Sets elements to the same value of {@code owner}. */
  public void fill(int from, int to, @Nullable Object value, @Nullable Object owner) {
    Arrays.fill(elements, from, to, value);
    own(from, to, owner);
    if (functions) {
      changed(from, to, value);
    }
  }

  /** Returns the size before, or -1 if there is no room. */
  public int grow(int delta, @Nullable Object value, @Nullable Object owner) {
    int before = elements.length;
    if (delta < 0 || delta > maximum - before) {
      return -1;
    }
    if (delta == 0) {
      return before;
    }
    try {
      Object[] grown = owners == null ? null : Arrays.copyOf(owners, before + delta);
      elements = Arrays.copyOf(elements, before + delta);
      owners = grown;
    } catch (OutOfMemoryError e) {
      return -1; // a refusal is a normal result of table.grow
    }
    for (WeakReference<View> reference : views) {
      View view = reference.get();
      if (view != null) {
        view.resize(before + delta);
      }
    }
    fill(before, before + delta, value, owner);
    return before;
  }

  private void changed(int from, int to, @Nullable Object value) {
    for (WeakReference<View> reference : views) {
      View view = reference.get();
      if (view != null) {
        view.show(from, to, value);
      }
    }
  }
}
