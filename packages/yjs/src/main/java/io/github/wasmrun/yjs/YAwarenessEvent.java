package io.github.wasmrun.yjs;

import java.util.Set;
import java.util.TreeSet;

/**
 * States of clients have changed, or have been said again. Immutable.
 *
 * @param added clients that came
 * @param updated clients whose state is another, or was said again
 * @param removed clients that went
 * @param isLocal whether this side did it
 */
public record YAwarenessEvent(
    Set<Long> added, Set<Long> updated, Set<Long> removed, boolean isLocal) {
  /** Copies the sets. */
  public YAwarenessEvent {
    added = Set.copyOf(added);
    updated = Set.copyOf(updated);
    removed = Set.copyOf(removed);
  }

  /** All clients of this event: {@link YAwareness#encode(Set)} tells others of them. */
  public Set<Long> clients() {
    Set<Long> all = new TreeSet<>(added);
    all.addAll(updated);
    all.addAll(removed);
    return all;
  }
}
