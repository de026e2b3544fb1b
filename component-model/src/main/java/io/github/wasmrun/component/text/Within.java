package io.github.wasmrun.component.text;

import java.util.ArrayList;
import java.util.List;

/** What is written within a definition and gets definitions of its own, which come before it. */
final class Within {
  private final List<Pending> types = new ArrayList<>();
  private final List<Pending> instances = new ArrayList<>();

  Pending type(Pending type) {
    types.add(type);
    return type;
  }

  Pending instance(Pending instance) {
    instances.add(instance);
    return instance;
  }

  /** Defines all, types first. */
  void define(Scope scope) {
    for (Pending type : types) {
      type.define(scope);
    }
    for (Pending instance : instances) {
      instance.define(scope);
    }
  }
}
