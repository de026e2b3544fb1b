package io.github.wasmrun.component;

import io.github.wasmrun.component.abi.ValueReader;
import io.github.wasmrun.component.abi.ValueWriter;
import io.github.wasmrun.component.abi.Values;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.Resource;
import io.github.wasmrun.component.type.ValueType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A function of a component. One thread at a time. */
public abstract sealed class ComponentFunction implements ComponentExtern
    permits GuestFunction, HostFunctionAdapter {
  private final FuncType type;
  private final Map<Resource, ComponentResource> resources;
  private final List<ValueType> results;

  ComponentFunction(FuncType type, Map<Resource, ComponentResource> resources) {
    this.type = type;
    this.resources = resources;
    ValueType result = type.result();
    results = result == null ? List.of() : List.of(result);
  }

  /** The type. */
  public FuncType type() {
    return type;
  }

  /** The types of the results: none or one. */
  List<ValueType> results() {
    return results;
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

  /**
   * Whether this takes owning handles of these resource types, and nothing else, and gives nothing:
   * for hosts that call a function of a known interface.
   */
  public boolean takes(ComponentResource... types) {
    if (types.length != type.params().size() || type.result() != null) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      ValueType param = type.params().get(i);
      if (param.kind() != ValueType.Kind.OWN
          || resources.get(param.resource().resource()) != types[i]) {
        return false;
      }
    }
    return true;
  }

  private void checkCount(List<Val> args) {
    if (args.size() != type.params().size()) {
      throw new IllegalArgumentException(
          type + " takes " + type.params().size() + " arguments, " + args.size() + " were given");
    }
  }

  /**
   * Calls this function so that the component can wait for host functions that answer later, see
   * {@link AsyncComponentFunction}. Until the future ends, the instance is in the call: another one
   * is refused as reentrance.
   *
   * @param args the arguments, of the types of its parameters
   * @return the result, null if it has none; it fails with what {@link #call(Val...)} throws
   */
  public CompletableFuture<@Nullable Val> callAsync(Val... args) {
    return callAsync(List.of(args));
  }

  /** As {@link #callAsync(Val...)}. */
  public CompletableFuture<@Nullable Val> callAsync(List<Val> args) {
    try {
      checkCount(args);
      return start(args);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Starts a call that can wait; what is wrong before may be thrown. */
  abstract CompletableFuture<@Nullable Val> start(List<Val> args);

  /** As {@link #call(Val...)}. */
  public @Nullable Val call(List<Val> args) {
    checkCount(args);
    List<Val> values =
        call(
            null,
            out -> Values.write(out, args, type.params()),
            in -> Values.read(in, results),
            null);
    return values.isEmpty() ? null : values.get(0);
  }

  /**
   * Calls this function as generated code does, without objects that stand for values.
   *
   * @param args writes the arguments
   * @param result reads the result; what it throws is thrown after the call has ended
   * @return what {@code result} gives
   * @throws IllegalArgumentException if one of them is not made for the type of this function
   * @throws ComponentTrapException as for {@link #call(Val...)}
   */
  public <T extends @Nullable Object> T call(
      Consumer<? super ValueWriter> args, Function<? super ValueReader, ? extends T> result) {
    return this.<T>call(null, args, result, null);
  }

  /** As {@link #call(Consumer, Function)}, for a function without a result. */
  public void call(Consumer<? super ValueWriter> args) {
    this.<@Nullable Object>call(null, args, in -> null, null);
  }

  /**
   * Calls this function.
   *
   * @param caller the instance that calls; null for the host
   * @param args writes the arguments when the function has been entered
   * @param result reads the result
   * @param resolve takes what was read, before the call ends; null if nobody does
   */
  abstract <T extends @Nullable Object> T call(
      @Nullable Guest caller,
      Consumer<? super ValueWriter> args,
      Function<? super ValueReader, ? extends T> result,
      @Nullable Consumer<? super T> resolve);
}
