package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.jvm.compiler.ir.Body;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.ir.Var;
import io.github.wasmrun.jvm.compiler.simd.VectorShapes;
import org.jspecify.annotations.Nullable;

/** What the writers of all parts of a function need to know of its whole body, found once. */
final class BodyFacts {
  final Body body;
  final LoopCalls calls;

  /** The shapes of the vectors in variables; null if there are none. */
  final @Nullable VectorShapes shapes;

  /**
   * Room for the slots of all variables. The writers of parts use it one after the other: a new one
   * for each part would take time and memory for all variables as often as there are parts.
   */
  final int[] slots;

  BodyFacts(Body body) {
    this.body = body;
    slots = new int[body.variables().size()];
    calls = new LoopCalls(body);
    shapes = hasVectors(body) ? VectorShapes.of(body) : null;
  }

  private static boolean hasVectors(Body body) {
    for (Var variable : body.variables()) {
      if (variable.kind() == Kind.V128) {
        return true;
      }
    }
    return false;
  }
}
