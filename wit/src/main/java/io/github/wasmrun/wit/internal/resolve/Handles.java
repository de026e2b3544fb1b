package io.github.wasmrun.wit.internal.resolve;

import io.github.wasmrun.wit.model.WitOwner;
import io.github.wasmrun.wit.model.WitPosition;
import io.github.wasmrun.wit.model.WitStability;
import io.github.wasmrun.wit.model.WitType;
import io.github.wasmrun.wit.model.WitTypeDef;
import io.github.wasmrun.wit.model.WitTypeIndex;
import io.github.wasmrun.wit.model.WitTypeKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The types {@code own<…>} of a package, which its text need not write. */
final class Handles {
  private final GraphBuilder graph;
  private final Map<Integer, Integer> owned = new HashMap<>();

  Handles(GraphBuilder graph) {
    this.graph = graph;
  }

  /** A type, or the handle of it if it is a resource. */
  WitType owned(int type) {
    if (!graph.isResource(type)) {
      return new WitTypeIndex(type);
    }
    Integer handle = owned.get(type);
    if (handle == null) {
      handle =
          graph.addType(
              new WitTypeDef(
                  Optional.empty(),
                  new WitTypeKind.Own(type),
                  WitOwner.NONE,
                  Optional.empty(),
                  WitStability.UNKNOWN,
                  Optional.empty(),
                  WitPosition.UNKNOWN));
      owned.put(type, handle);
    }
    return new WitTypeIndex(handle);
  }
}
