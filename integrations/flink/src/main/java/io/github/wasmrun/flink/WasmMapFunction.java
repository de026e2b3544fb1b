package io.github.wasmrun.flink;

import io.github.wasmrun.integration.FailurePolicy;
import io.github.wasmrun.integration.GuestFunction;
import io.github.wasmrun.integration.GuestRowException;
import io.github.wasmrun.integration.GuestTask;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.jspecify.annotations.Nullable;

/**
 * A guest's function for the elements of a stream, one by one. For elements that fail see {@link
 * FailurePolicy}; dead letters need {@link WasmProcessFunction}.
 *
 * <p>What a guest keeps in its memory is no state of Flink: it is not in checkpoints, and a
 * restarted task begins with a new instance.
 *
 * @param <I> what comes in
 * @param <O> what goes out
 */
public final class WasmMapFunction<I, O> extends RichMapFunction<I, O> {
  private static final long serialVersionUID = 1L;

  private final GuestFunction function;
  private final GuestArguments<I> arguments;
  private final GuestResult<I, O> result;
  private transient @Nullable GuestTask task;

  /**
   * A function.
   *
   * @throws IllegalArgumentException if the module has no such function, or of another type, or the
   *     policy is {@link FailurePolicy#DEAD_LETTER}
   */
  public WasmMapFunction(
      GuestFunction function, GuestArguments<I> arguments, GuestResult<I, O> result) {
    this.function = WasmFlink.resolve(function);
    this.arguments = Objects.requireNonNull(arguments, "arguments");
    this.result = Objects.requireNonNull(result, "result");
    WasmFlink.checkNoDeadLetter(function, "WasmProcessFunction");
  }

  @Override
  public void open(OpenContext context) {
    task = GuestTask.open(function, new FlinkMetrics(getRuntimeContext().getMetricGroup()));
  }

  @Override
  public void close() {
    if (task != null) {
      task.close();
    }
  }

  @Override
  public O map(I element) {
    @Nullable Object[] args = arguments.of(element);
    if (FlinkTypes.hasNull(args)) {
      return result.of(element, null);
    }
    Object value = null;
    try {
      value = Objects.requireNonNull(task, "not open").call(args);
    } catch (GuestRowException e) {
      if (function.policy() == FailurePolicy.FAIL) {
        throw e;
      }
    }
    return result.of(element, value);
  }
}
