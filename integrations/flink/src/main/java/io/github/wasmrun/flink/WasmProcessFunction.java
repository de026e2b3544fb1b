package io.github.wasmrun.flink;

import io.github.wasmrun.integration.FailurePolicy;
import io.github.wasmrun.integration.GuestFunction;
import io.github.wasmrun.integration.GuestRowException;
import io.github.wasmrun.integration.GuestTask;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * {@link WasmMapFunction} with a side output: with {@link FailurePolicy#DEAD_LETTER} an element
 * that fails goes to {@link #DEAD_LETTERS} and gives nothing else.
 *
 * @param <I> what comes in
 * @param <O> what goes out
 */
public final class WasmProcessFunction<I, O> extends ProcessFunction<I, O> {
  private static final long serialVersionUID = 1L;

  /** Where elements go that fail: {@code stream.getSideOutput(DEAD_LETTERS)}. */
  public static final OutputTag<DeadLetter> DEAD_LETTERS =
      new OutputTag<>("wasmrun-dead-letters", TypeInformation.of(DeadLetter.class));

  private final GuestFunction function;
  private final GuestArguments<I> arguments;
  private final GuestResult<I, O> result;
  private transient @Nullable GuestTask task;

  /**
   * A function.
   *
   * @throws IllegalArgumentException if the module has no such function, or of another type
   */
  public WasmProcessFunction(
      GuestFunction function, GuestArguments<I> arguments, GuestResult<I, O> result) {
    this.function = WasmFlink.resolve(function);
    this.arguments = Objects.requireNonNull(arguments, "arguments");
    this.result = Objects.requireNonNull(result, "result");
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
  public void processElement(I element, Context context, Collector<O> out) {
    @Nullable Object[] args = arguments.of(element);
    Object value = null;
    if (!FlinkTypes.hasNull(args)) {
      try {
        value = Objects.requireNonNull(task, "not open").call(args);
      } catch (GuestRowException e) {
        if (function.policy() == FailurePolicy.FAIL) {
          throw e;
        }
        if (function.policy() == FailurePolicy.DEAD_LETTER) {
          context.output(DEAD_LETTERS, WasmFlink.deadLetter(element, e));
          return;
        }
      }
    }
    out.collect(result.of(element, value));
  }
}
