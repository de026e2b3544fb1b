package io.github.wasmrun.flink;

import io.github.wasmrun.integration.FailurePolicy;
import io.github.wasmrun.integration.GuestFunction;
import io.github.wasmrun.integration.GuestProgram;
import io.github.wasmrun.integration.GuestRowException;
import io.github.wasmrun.integration.ProgramRows;
import io.github.wasmrun.integration.TaskMetrics;
import java.time.Duration;
import org.apache.flink.api.common.functions.MapPartitionFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Guests in streams of Flink 1.20 and 2. For single elements see {@link WasmMapFunction}, {@link
 * WasmProcessFunction} and {@link WasmAsyncFunction}, for tables {@link WasmScalarFunction} and
 * {@link WasmTableFunction}.
 */
public final class WasmFlink {
  private static final int MAX_ELEMENT = 10_000;

  private WasmFlink() {}

  /**
   * Calls a function {@linkplain GuestFunction#forBatches for batches}. Elements that fail go to
   * {@link WasmProcessFunction#DEAD_LETTERS} if the policy is {@link FailurePolicy#DEAD_LETTER}.
   *
   * @param maxDelay how long an element waits for its batch to become full, at least a millisecond
   * @param type of what {@code result} makes
   * @throws IllegalArgumentException if the module has no such function
   */
  public static <I, O> SingleOutputStreamOperator<O> batches(
      DataStream<I> stream,
      GuestFunction function,
      Duration maxDelay,
      GuestArguments<I> arguments,
      GuestResult<I, O> result,
      TypeInformation<O> type) {
    GuestFunction resolved = function.resolve();
    if (resolved.batchRows() == 0) {
      throw new IllegalArgumentException(function.export() + " is no function for batches");
    }
    return stream.transform(
        "wasm " + function.export(),
        type,
        new WasmBatchOperator<>(resolved, Math.max(1, maxDelay.toMillis()), arguments, result));
  }

  /**
   * Runs a program once for each parallel part of a bounded stream: its lines go to standard input,
   * the lines that it writes are the result. It starts when the part is complete.
   */
  public static SingleOutputStreamOperator<String> pipe(
      DataStream<String> lines, GuestProgram program) {
    MapPartitionFunction<String, String> task =
        (all, out) -> {
          try (ProgramRows rows = program.run(all.iterator(), TaskMetrics.NONE)) {
            rows.forEachRemaining(out::collect);
          }
        };
    return lines.fullWindowPartition().mapPartition(task).returns(Types.STRING);
  }

  static GuestFunction resolve(GuestFunction function) {
    GuestFunction resolved = function.resolve();
    if (resolved.batchRows() > 0) {
      throw new IllegalArgumentException(
          function.export() + " is a function for batches: use WasmFlink.batches");
    }
    return resolved;
  }

  static void checkNoDeadLetter(GuestFunction function, String instead) {
    if (function.policy() == FailurePolicy.DEAD_LETTER) {
      throw new IllegalArgumentException(
          function.export() + ": dead letters need a side output, use " + instead);
    }
  }

  static DeadLetter deadLetter(Object element, GuestRowException failure) {
    String text = String.valueOf(element);
    String message = failure.getMessage();
    return new DeadLetter(
        text.length() > MAX_ELEMENT ? text.substring(0, MAX_ELEMENT) + "…" : text,
        failure.kind(),
        message == null ? "" : message);
  }
}
