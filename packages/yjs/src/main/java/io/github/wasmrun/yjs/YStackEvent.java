package io.github.wasmrun.yjs;

import java.util.List;

/**
 * A step came onto a stack of an undo manager, or went from it. Immutable.
 *
 * @param isAdded whether it came
 * @param isRedo whether it is, or was, for {@link YUndoManager#redo}
 * @param changed the types that the transaction has changed, those around them included
 * @param origin where the transaction comes from
 */
public record YStackEvent(boolean isAdded, boolean isRedo, List<YType> changed, YOrigin origin) {
  /** Copies the list. */
  public YStackEvent {
    changed = List.copyOf(changed);
  }
}
