package io.github.wasmrun.component.text;

import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.component.model.Sort;
import java.util.List;

/**
 * A reference to a definition: its index or, with names of exports, that of an instance.
 *
 * @param index the token of the index
 * @param exports what is exported from what; empty if the index is that of the definition itself
 */
record Reference(Sort sort, int index, List<String> exports) {
  /** The index of what is referred to; exports of instances are aliased for it. */
  int resolve(Scope scope) {
    if (exports.isEmpty()) {
      return scope.index(index, sort);
    }
    if (sort.isCore() && sort != Sort.CORE_MODULE) {
      int instance = scope.index(index, Sort.CORE_INSTANCE);
      return scope.define(new Definition.AliasCoreExport(sort, instance, exports.get(0)), sort);
    }
    int found = scope.index(index, Sort.INSTANCE);
    for (int i = 0; i < exports.size(); i++) {
      Sort kind = i == exports.size() - 1 ? sort : Sort.INSTANCE;
      found = scope.define(new Definition.AliasExport(kind, found, exports.get(i)), kind);
    }
    return found;
  }
}
