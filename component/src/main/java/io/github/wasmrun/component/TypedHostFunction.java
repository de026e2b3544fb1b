package io.github.wasmrun.component;

import io.github.wasmrun.component.abi.ValueReader;
import io.github.wasmrun.component.abi.ValueWriter;

/**
 * A function of the host that a component can call, as generated code has it: it reads its
 * arguments and writes its result without objects that stand for values.
 *
 * <p>What it throws reaches the caller of the component as the same object, and the component
 * cannot be used any more, since it was left in the middle of its work.
 */
@FunctionalInterface
public interface TypedHostFunction {
  /**
   * Runs the function once.
   *
   * @param args has the arguments, which are all read first
   * @param result takes the result, if the function has one
   */
  void call(ValueReader args, ValueWriter result);
}
