package io.github.wasmrun.component;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.component.abi.ValueReader;
import io.github.wasmrun.component.abi.ValueWriter;
import io.github.wasmrun.component.abi.Values;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.internal.link.Ended;
import io.github.wasmrun.internal.link.Later;
import io.github.wasmrun.worker.AsyncFunction;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An {@link AsyncComponentFunction} with the type that it is imported with. */
final class LaterFunction implements LowersItself {
  private final FuncType type;
  private final AsyncComponentFunction function;

  LaterFunction(FuncType type, AsyncComponentFunction function) {
    this.type = type;
    this.function = function;
  }

  @Override
  public HostFunction lower(
      Guest guest, FuncType type, CanonContext context, io.github.wasmrun.type.FuncType core) {
    return AsyncFunction.of(core, new LoweredLater(guest, type, context, this));
  }

  /** Reads the arguments and starts a call. */
  CompletableFuture<? extends @Nullable Val> start(ValueReader args) {
    CompletableFuture<? extends @Nullable Val> answer =
        function.call(Values.read(args, type.params()));
    if (answer == null) {
      throw new IllegalArgumentException("an asynchronous host function gave null");
    }
    return answer;
  }

  /** Writes what was answered. */
  void finish(@Nullable Val value, ValueWriter result) {
    HostFunctionEntry.write(type, value, result);
  }

  /** A call that cannot wait. */
  @Override
  public void call(ValueReader args, ValueWriter result) {
    CompletableFuture<? extends @Nullable Val> answer = start(args);
    if (!answer.isDone()) {
      throw new IllegalStateException(Later.UNANSWERED);
    }
    HostFunctionEntry.write(type, Ended.value(answer), result);
  }
}
