package io.github.wasmrun.yjs;

import java.util.List;
import java.util.Map;

/**
 * A transaction has changed a shared type. It tells what was so at the end of the transaction: the
 * listeners before this one may have changed the document since. Immutable.
 *
 * @param target the type
 * @param path the way to it from the type that is observed: texts are keys, whole numbers indexes
 * @param delta what changed in its sequence; empty for maps
 * @param keys what changed in its keys or attributes
 * @param origin where the transaction comes from
 */
public record YEvent(
    YType target,
    List<YValue> path,
    List<YDelta> delta,
    Map<String, YKeyChange> keys,
    YOrigin origin) {
  /** Copies lists and map. */
  public YEvent {
    path = List.copyOf(path);
    delta = List.copyOf(delta);
    keys = Map.copyOf(keys);
  }
}
