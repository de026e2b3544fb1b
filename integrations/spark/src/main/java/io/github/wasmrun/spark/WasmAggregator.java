package io.github.wasmrun.spark;

import io.github.wasmrun.integration.GuestFunction;
import io.github.wasmrun.integration.TaskMetrics;
import io.github.wasmrun.integration.ValueKind;
import java.util.List;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;

/** An aggregate of which the guest has the four functions. */
final class WasmAggregator<V, A, R> extends Aggregator<V, A, R> {
  private static final long serialVersionUID = 1L;

  private final TaskGuest zero;
  private final TaskGuest reduce;
  private final TaskGuest merge;
  private final TaskGuest finish;

  private WasmAggregator(TaskGuest zero, TaskGuest reduce, TaskGuest merge, TaskGuest finish) {
    this.zero = zero;
    this.reduce = reduce;
    this.merge = merge;
    this.finish = finish;
  }

  static UserDefinedFunction udaf(GuestFunction like) {
    GuestFunction zero = like.withExport(like.export() + "_zero").resolve();
    GuestFunction reduce = like.withExport(like.export() + "_reduce").resolve();
    GuestFunction merge = like.withExport(like.export() + "_merge").resolve();
    GuestFunction finish = like.withExport(like.export() + "_finish").resolve();
    if (zero.results().size() != 1 || reduce.params().size() != 2) {
      throw new IllegalArgumentException(
          like.export() + ": an aggregate needs zero() -> A and reduce(A, V) -> A");
    }
    ValueKind state = zero.results().get(0);
    ValueKind value = reduce.params().get(1);
    check(zero, List.of(), state);
    check(reduce, List.of(state, value), state);
    check(merge, List.of(state, state), state);
    check(finish, List.of(state), finish.results().isEmpty() ? state : finish.results().get(0));
    WasmAggregator<?, ?, ?> aggregator =
        new WasmAggregator<>(guest(zero), guest(reduce), guest(merge), guest(finish));
    aggregator.stateKind = state;
    aggregator.resultKind = finish.results().get(0);
    return udaf(aggregator, value);
  }

  @SuppressWarnings("unchecked")
  private static <V> UserDefinedFunction udaf(WasmAggregator<?, ?, ?> aggregator, ValueKind value) {
    return functions.udaf((Aggregator<V, ?, ?>) aggregator, (Encoder<V>) encoder(value));
  }

  private ValueKind stateKind = ValueKind.I64;
  private ValueKind resultKind = ValueKind.I64;

  private static TaskGuest guest(GuestFunction function) {
    return new TaskGuest(function, TaskMetrics.NONE);
  }

  private static void check(GuestFunction function, List<ValueKind> params, ValueKind result) {
    encoder(result);
    if (!function.params().equals(params) || !function.results().equals(List.of(result))) {
      throw new IllegalArgumentException(
          function.export()
              + " is "
              + function.text()
              + ", which does not fit the other functions of the aggregate");
    }
  }

  private static Encoder<?> encoder(ValueKind kind) {
    return switch (kind) {
      case I64 -> Encoders.LONG();
      case F64 -> Encoders.DOUBLE();
      default ->
          throw new IllegalArgumentException("an aggregate is over i64 and f64, got " + kind);
    };
  }

  @SuppressWarnings("unchecked")
  private static <T> T cast(Object value) {
    return (T) value;
  }

  private static <T> T call(TaskGuest guest, Object... args) {
    Object result = guest.call(args);
    if (result == null) {
      throw new IllegalStateException("no result");
    }
    return cast(result);
  }

  @Override
  public A zero() {
    return call(zero);
  }

  @Override
  public A reduce(A state, V value) {
    // A null value is not given to the guest, as in Spark's own aggregates.
    return value == null ? state : call(reduce, state, value);
  }

  @Override
  public A merge(A a, A b) {
    return call(merge, a, b);
  }

  @Override
  public R finish(A state) {
    return call(finish, state);
  }

  @Override
  @SuppressWarnings("unchecked")
  public Encoder<A> bufferEncoder() {
    return (Encoder<A>) encoder(stateKind);
  }

  @Override
  @SuppressWarnings("unchecked")
  public Encoder<R> outputEncoder() {
    return (Encoder<R>) encoder(resultKind);
  }
}
