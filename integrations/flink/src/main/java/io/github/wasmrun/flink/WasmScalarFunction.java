package io.github.wasmrun.flink;

import io.github.wasmrun.integration.FailurePolicy;
import io.github.wasmrun.integration.GuestFunction;
import io.github.wasmrun.integration.GuestRowException;
import io.github.wasmrun.integration.GuestTask;
import java.util.Objects;
import org.apache.flink.table.catalog.DataTypeFactory;
import org.apache.flink.table.functions.FunctionContext;
import org.apache.flink.table.functions.ScalarFunction;
import org.apache.flink.table.types.inference.InputTypeStrategies;
import org.apache.flink.table.types.inference.TypeInference;
import org.apache.flink.table.types.inference.TypeStrategies;
import org.apache.flink.types.Row;
import org.jspecify.annotations.Nullable;

/**
 * A guest's function for SQL and the Table API: {@code tables.createTemporarySystemFunction("fnv",
 * new WasmScalarFunction(function))}.
 *
 * <p>Its types are those of the guest's function. A row with a null among its arguments has a null
 * result, and the guest is not called. With {@link FailurePolicy#DEAD_LETTER} the result is a row
 * of {@code value} and {@code error}.
 */
public final class WasmScalarFunction extends ScalarFunction {
  private static final long serialVersionUID = 1L;

  private final GuestFunction function;
  private transient @Nullable GuestTask task;

  /**
   * A function.
   *
   * @throws IllegalArgumentException if the module has no such function, or of another type
   */
  public WasmScalarFunction(GuestFunction function) {
    this.function = WasmFlink.resolve(function);
  }

  @Override
  public void open(FunctionContext context) {
    task = GuestTask.open(function, new FlinkMetrics(context.getMetricGroup()));
  }

  @Override
  public void close() {
    if (task != null) {
      task.close();
    }
  }

  /** Calls the guest; for Flink. */
  public @Nullable Object eval(@Nullable Object... args) {
    boolean wantsError = function.policy() == FailurePolicy.DEAD_LETTER;
    if (FlinkTypes.hasNull(args)) {
      return wantsError ? Row.of(null, null) : null;
    }
    try {
      Object value = FlinkTypes.give(Objects.requireNonNull(task, "not open").call(args));
      return wantsError ? Row.of(value, null) : value;
    } catch (GuestRowException e) {
      return switch (function.policy()) {
        case FAIL -> throw e;
        case NULL -> null;
        case DEAD_LETTER -> Row.of(null, e.getMessage());
      };
    }
  }

  @Override
  public TypeInference getTypeInference(DataTypeFactory types) {
    return TypeInference.newBuilder()
        .inputTypeStrategy(InputTypeStrategies.explicitSequence(FlinkTypes.arguments(function)))
        .outputTypeStrategy(TypeStrategies.explicit(FlinkTypes.outcome(function)))
        .build();
  }

  @Override
  public boolean isDeterministic() {
    return function.limits().isDeterministic();
  }
}
