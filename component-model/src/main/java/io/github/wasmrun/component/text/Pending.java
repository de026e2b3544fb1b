package io.github.wasmrun.component.text;

import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.component.model.Sort;
import java.util.function.Supplier;

/** A definition that is written within another one and comes before it. */
final class Pending {
  private final Sort sort;
  private final Supplier<Definition> definition;
  private int index = -1;

  Pending(Sort sort, Supplier<Definition> definition) {
    this.sort = sort;
    this.definition = definition;
  }

  void define(Scope scope) {
    Definition made = definition.get();
    index = scope.define(made, sort);
  }

  /** Its index, once it is defined. */
  int index() {
    return index;
  }
}
