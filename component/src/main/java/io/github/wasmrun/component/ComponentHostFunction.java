package io.github.wasmrun.component;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of the host that a component can call.
 *
 * <p>Its type is that of the import which it serves. What it throws reaches the caller of the
 * component as the same object, and the component cannot be used any more, since it was left in the
 * middle of its work.
 */
@FunctionalInterface
public interface ComponentHostFunction {
  /**
   * Runs the function once.
   *
   * @param args the arguments
   * @return the result, null if the function has none
   */
  @Nullable Val call(List<Val> args);
}
