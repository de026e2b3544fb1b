package io.github.wasmrun.flink;

import io.github.wasmrun.integration.FailurePolicy;
import io.github.wasmrun.integration.GuestFunction;
import io.github.wasmrun.integration.ValueKind;
import java.util.List;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.types.DataType;
import org.apache.flink.types.Row;
import org.jspecify.annotations.Nullable;

/** Types of values for Flink's tables. */
final class FlinkTypes {
  private FlinkTypes() {}

  static DataType of(ValueKind kind) {
    return switch (kind) {
      case I32 -> DataTypes.INT();
      case I64 -> DataTypes.BIGINT();
      case F32 -> DataTypes.FLOAT();
      case F64 -> DataTypes.DOUBLE();
      case BOOL -> DataTypes.BOOLEAN();
      case TEXT -> DataTypes.STRING();
      case BYTES -> DataTypes.BYTES();
    };
  }

  static DataType[] arguments(GuestFunction function) {
    return function.params().stream().map(FlinkTypes::of).toArray(DataType[]::new);
  }

  /** The type of a result: a row of {@code f0}, {@code f1} … if there are several. */
  private static DataType value(GuestFunction function) {
    List<ValueKind> results = function.results();
    if (results.isEmpty()) {
      throw new IllegalArgumentException(
          function.export() + " gives nothing, which a function of a table cannot do");
    }
    if (results.size() == 1) {
      return of(results.get(0));
    }
    DataTypes.Field[] fields = new DataTypes.Field[results.size()];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = DataTypes.FIELD("f" + i, of(results.get(i)));
    }
    return DataTypes.ROW(fields);
  }

  static DataType outcome(GuestFunction function) {
    if (function.policy() != FailurePolicy.DEAD_LETTER) {
      return value(function);
    }
    return DataTypes.ROW(
        DataTypes.FIELD("value", value(function)), DataTypes.FIELD("error", DataTypes.STRING()));
  }

  static @Nullable Object give(@Nullable Object result) {
    return result instanceof Object[] several ? Row.of(several) : result;
  }

  static boolean hasNull(@Nullable Object[] values) {
    for (Object value : values) {
      if (value == null) {
        return true;
      }
    }
    return false;
  }
}
