package io.github.wasmrun.component;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.component.type.FuncType;

/**
 * A function of the host that is lowered in its own way. Only such a function names what it needs,
 * so that a page without one does not have that in its program.
 */
interface LowersItself extends TypedHostFunction {
  /**
   * The core function.
   *
   * @param core its type
   */
  HostFunction lower(
      Guest guest, FuncType type, CanonContext context, io.github.wasmrun.type.FuncType core);
}
