package io.github.wasmrun.flink;

import io.github.wasmrun.integration.FailurePolicy;
import io.github.wasmrun.integration.GuestFunction;
import io.github.wasmrun.integration.GuestRowException;
import io.github.wasmrun.integration.GuestTask;
import io.github.wasmrun.integration.ValueKind;
import java.util.List;
import java.util.Objects;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.catalog.DataTypeFactory;
import org.apache.flink.table.functions.FunctionContext;
import org.apache.flink.table.functions.TableFunction;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.inference.InputTypeStrategies;
import org.apache.flink.table.types.inference.TypeInference;
import org.apache.flink.table.types.inference.TypeStrategies;
import org.apache.flink.types.Row;
import org.jspecify.annotations.Nullable;

/**
 * A guest's function that gives many rows for one: its result is a text, each line of which is a
 * row with the column {@code line}. An empty text gives no row.
 *
 * <p>A row that fails gives none; with {@link FailurePolicy#DEAD_LETTER} there is a second column,
 * {@code error}, and a row that fails gives one with the text of its failure.
 */
public final class WasmTableFunction extends TableFunction<Row> {
  private static final long serialVersionUID = 1L;

  private final GuestFunction function;
  private transient @Nullable GuestTask task;

  /**
   * A function that gives a text.
   *
   * @throws IllegalArgumentException if the module has no such function, or of another type
   */
  public WasmTableFunction(GuestFunction function) {
    this.function = WasmFlink.resolve(function);
    if (!this.function.results().equals(List.of(ValueKind.TEXT))) {
      throw new IllegalArgumentException(
          function.export() + " has to give a text, it is " + this.function.text());
    }
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
  public void eval(@Nullable Object... args) {
    if (FlinkTypes.hasNull(args)) {
      return;
    }
    boolean wantsError = function.policy() == FailurePolicy.DEAD_LETTER;
    String text;
    try {
      text = (String) Objects.requireNonNull(task, "not open").call(args);
    } catch (GuestRowException e) {
      if (function.policy() == FailurePolicy.FAIL) {
        throw e;
      }
      if (wantsError) {
        collect(Row.of(null, e.getMessage()));
      }
      return;
    }
    if (text != null) {
      text.lines().forEach(line -> collect(wantsError ? Row.of(line, null) : Row.of(line)));
    }
  }

  @Override
  public TypeInference getTypeInference(DataTypeFactory types) {
    DataTypes.Field line = DataTypes.FIELD("line", DataTypes.STRING());
    DataType row =
        function.policy() == FailurePolicy.DEAD_LETTER
            ? DataTypes.ROW(line, DataTypes.FIELD("error", DataTypes.STRING()))
            : DataTypes.ROW(line);
    return TypeInference.newBuilder()
        .inputTypeStrategy(InputTypeStrategies.explicitSequence(FlinkTypes.arguments(function)))
        .outputTypeStrategy(TypeStrategies.explicit(row))
        .build();
  }

  @Override
  public boolean isDeterministic() {
    return function.limits().isDeterministic();
  }
}
