package io.github.wasmrun.component;

import io.github.wasmrun.component.abi.HostMemory;
import io.github.wasmrun.component.abi.ValueReader;
import io.github.wasmrun.component.abi.ValueWriter;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.Resource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A function of the host with the type that it is imported with. */
final class HostFunctionAdapter extends ComponentFunction {
  private final TypedHostFunction function;

  HostFunctionAdapter(
      FuncType type, Map<Resource, ComponentResource> resources, TypedHostFunction function) {
    super(type, resources);
    this.function = function;
  }

  /** The function, if it is lowered in its own way; null for all others. */
  @Nullable LowersItself lowersItself() {
    return function instanceof LowersItself own ? own : null;
  }

  /** Runs the function; all that was passed must have been read, and the result be whole. */
  void run(ValueReader args, ValueWriter result) {
    function.call(args, result);
    args.end();
    result.end();
  }

  @Override
  CompletableFuture<@Nullable Val> start(List<Val> args) {
    return CompletableFuture.completedFuture(call(args));
  }

  @Override
  <T extends @Nullable Object> T call(
      @Nullable Guest caller,
      Consumer<? super ValueWriter> args,
      Function<? super ValueReader, ? extends T> result,
      @Nullable Consumer<? super T> resolve) {
    HostMemory memory = new HostMemory();
    HostMemory.Side params = memory.side(type().params());
    args.accept(params.out());
    params.out().end();
    HostMemory.Side results = memory.side(results());
    run(params.in(), results.out());
    T value = result.apply(results.in());
    results.in().end();
    if (resolve != null) {
      resolve.accept(value);
    }
    return value;
  }
}
