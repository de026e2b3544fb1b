package io.github.wasmrun.component;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The handles of a component instance by index; index 0 is not used. */
final class HandleTable {
  private static final int MOST = (1 << 28) - 1;

  /** A handle of a resource. */
  static final class Handle {
    final ComponentResource type;
    final long representation;
    final @Nullable Task borrower;
    int lends;

    /**
     * A handle.
     *
     * @param borrower the call that a borrowed handle is for; null for an owning one
     */
    Handle(ComponentResource type, long representation, @Nullable Task borrower) {
      this.type = type;
      this.representation = representation;
      this.borrower = borrower;
    }
  }

  private final List<@Nullable Handle> handles = new ArrayList<>();
  private int[] free = new int[8];
  private int freeCount;

  HandleTable() {
    handles.add(null);
  }

  int add(Handle handle) {
    if (freeCount > 0) {
      int index = free[--freeCount];
      handles.set(index, handle);
      return index;
    }
    if (handles.size() > MOST) {
      throw new ComponentTrapException(ComponentTrap.TOO_MANY_HANDLES, null);
    }
    handles.add(handle);
    return handles.size() - 1;
  }

  Handle get(int index, @Nullable ComponentResource type) {
    Handle handle = index > 0 && index < handles.size() ? handles.get(index) : null;
    if (handle == null) {
      throw new ComponentTrapException(
          ComponentTrap.UNKNOWN_HANDLE, Long.toString(index & 0xFFFFFFFFL));
    }
    if (handle.type != type) {
      throw new ComponentTrapException(ComponentTrap.WRONG_HANDLE_TYPE, Integer.toString(index));
    }
    return handle;
  }

  /** Takes a handle out, which must not be lent. */
  Handle remove(int index, @Nullable ComponentResource type) {
    Handle handle = get(index, type);
    if (handle.lends > 0) {
      throw new ComponentTrapException(ComponentTrap.HANDLE_IS_LENT, Integer.toString(index));
    }
    handles.set(index, null);
    if (freeCount == free.length) {
      free = java.util.Arrays.copyOf(free, 2 * freeCount);
    }
    free[freeCount++] = index;
    return handle;
  }
}
