package io.github.wasmrun.component;

import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A function of a component. One thread at a time. */
public abstract sealed class ComponentFunction implements ComponentExtern
    permits GuestFunction, HostFunctionAdapter {
  private final FuncType type;
  private final Map<Resource, ComponentResource> resources;

  ComponentFunction(FuncType type, Map<Resource, ComponentResource> resources) {
    this.type = type;
    this.resources = resources;
  }

  /** The type. */
  public FuncType type() {
    return type;
  }

  /** Which resource types those of the type are. */
  Map<Resource, ComponentResource> resources() {
    return resources;
  }

  /**
   * Calls this function.
   *
   * @param args the arguments, of the types of its parameters
   * @return the result, null if it has none
   * @throws IllegalArgumentException if number or types of the arguments do not fit
   * @throws ComponentTrapException if a rule of the component model is broken; the instances that
   *     were entered cannot be used any more, as after each trap
   * @throws io.github.wasmrun.TrapException if core code traps
   */
  public @Nullable Val call(Val... args) {
    return call(List.of(args));
  }

  /** As {@link #call(Val...)}. */
  public @Nullable Val call(List<Val> args) {
    if (args.size() != type.params().size()) {
      throw new IllegalArgumentException(
          type + " takes " + type.params().size() + " arguments, " + args.size() + " were given");
    }
    List<Val> results = new ArrayList<>();
    call(null, () -> args, results::addAll);
    return results.isEmpty() ? null : results.get(0);
  }

  /**
   * Calls this function.
   *
   * @param caller the instance that calls; null for the host
   * @param start gives the arguments when the function has been entered
   * @param resolve takes the results: none or one
   */
  abstract void call(
      @Nullable Guest caller, Supplier<List<Val>> start, Consumer<List<Val>> resolve);
}
