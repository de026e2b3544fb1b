package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.AsyncComponentFunction;
import io.github.wasmrun.component.ComponentHostFunction;
import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentTrap;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.HostResource;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.files.FileException;
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

  /** A function; an error of files that it has no result for is a trap. */
  Items function(String name, ComponentHostFunction function) {
    items =
        items.withFunction(
            name,
            new ComponentHostFunction() {
              @Override
              public @Nullable Val call(List<Val> args) {
                try {
                  return function.call(new Arguments(args));
                } catch (FileException e) {
                  throw new ComponentTrapException(
                      ComponentTrap.REFUSED_BY_HOST, name + ": " + e.getMessage(), e);
                }
              }
            });
    return this;
  }

  /** A function that answers later; it must not fail with errors of files. */
  Items later(String name, AsyncComponentFunction function) {
    items = items.withAsyncFunction(name, args -> function.call(new Arguments(args)));
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
