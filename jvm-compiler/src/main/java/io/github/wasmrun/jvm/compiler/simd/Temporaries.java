package io.github.wasmrun.jvm.compiler.simd;

import java.util.HashMap;
import java.util.Map;

/** Variables that hold parts of vectors; several vectors may share one. */
final class Temporaries {
  private final Variables variables;
  private final Map<Integer, Integer> uses = new HashMap<>();

  Temporaries(Variables variables) {
    this.variables = variables;
  }

  /** A new variable with one use. */
  int take(Shape shape) {
    int slot = variables.take(shape.slots());
    uses.put(slot, 1);
    return slot;
  }

  /** One more use of each variable of this kind that the vector reads. */
  void retain(Vector vector) {
    for (Part part : vector.parts()) {
      uses.computeIfPresent(part.slot(), (slot, count) -> count + 1);
    }
  }

  /** One use less. */
  void release(Vector vector) {
    for (Part part : vector.parts()) {
      Integer count = uses.get(part.slot());
      if (count == null) {
        continue;
      }
      if (count > 1) {
        uses.put(part.slot(), count - 1);
      } else {
        uses.remove(part.slot());
        variables.free(part.slot(), vector.shape().slots());
      }
    }
  }
}
