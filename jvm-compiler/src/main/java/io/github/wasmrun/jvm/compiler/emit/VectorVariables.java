package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Var;
import io.github.wasmrun.jvm.compiler.simd.VectorHost;
import java.util.ArrayList;
import java.util.List;

/** Gives the code of vectors what it needs of a function: slots, variables, other expressions. */
final class VectorVariables implements VectorHost {
  private final FunctionCode function;
  private final Places places;
  private final List<Integer> single = new ArrayList<>();
  private final List<Integer> twofold = new ArrayList<>();

  VectorVariables(FunctionCode function, Places places) {
    this.function = function;
    this.places = places;
  }

  private List<Integer> unused(int count) {
    return count == 1 ? single : twofold;
  }

  @Override
  public int take(int count) {
    List<Integer> unused = unused(count);
    return unused.isEmpty() ? places.slots().reserve(count) : unused.remove(unused.size() - 1);
  }

  @Override
  public void free(int slot, int count) {
    unused(count).add(slot);
  }

  @Override
  public void write(Expr expression) {
    function.expression(expression);
  }

  @Override
  public int enter(Expr expression) {
    return function.lines.enter(expression);
  }

  @Override
  public void leave(int outer) {
    function.lines.leave(outer);
  }

  @Override
  public int slot(Var variable) {
    return places.slots().slot(variable);
  }

  @Override
  public void load(Var variable) {
    places.loadFromArray(variable);
  }

  @Override
  public void store(Var variable) {
    places.storeToArray(variable);
  }
}
