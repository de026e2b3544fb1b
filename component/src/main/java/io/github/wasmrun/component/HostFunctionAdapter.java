package io.github.wasmrun.component;

import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.Resource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A function of the host with the type that it is imported with. */
final class HostFunctionAdapter extends ComponentFunction {
  private final ComponentHostFunction function;

  HostFunctionAdapter(
      FuncType type, Map<Resource, ComponentResource> resources, ComponentHostFunction function) {
    super(type, resources);
    this.function = function;
  }

  @Override
  void call(@Nullable Guest caller, Supplier<List<Val>> start, Consumer<List<Val>> resolve) {
    List<Val> args = start.get();
    Val result = function.call(args);
    if ((result == null) != (type().result() == null)) {
      throw new IllegalArgumentException(
          "a host function of type " + type() + " returned " + result);
    }
    resolve.accept(result == null ? List.of() : List.of(result));
  }
}
