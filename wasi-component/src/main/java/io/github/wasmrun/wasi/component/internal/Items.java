package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.ComponentHostFunction;
import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.HostResource;
import io.github.wasmrun.component.Val;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An interface while it is put together. */
final class Items {
  private static final String VERSION = "@0.2.0";

  /** A function without result. */
  interface Action {
    void run(List<Val> args);
  }

  private ComponentImports items = ComponentImports.none();

  Items resource(String name, HostResource type) {
    items = items.with(name, type);
    return this;
  }

  Items function(String name, ComponentHostFunction function) {
    items = items.withFunction(name, function);
    return this;
  }

  Items action(String name, Action action) {
    return function(
        name,
        new ComponentHostFunction() {
          @Override
          public @Nullable Val call(List<Val> args) {
            action.run(args);
            return null;
          }
        });
  }

  /** Adds the interface under its name without version. */
  ComponentImports addTo(ComponentImports all, String name) {
    return all.withInstance(name + VERSION, items);
  }
}
