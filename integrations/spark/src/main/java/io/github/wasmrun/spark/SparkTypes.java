package io.github.wasmrun.spark;

import io.github.wasmrun.integration.FailurePolicy;
import io.github.wasmrun.integration.GuestFunction;
import io.github.wasmrun.integration.ValueKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Types of values for Spark. */
final class SparkTypes {
  private SparkTypes() {}

  static DataType of(ValueKind kind) {
    return switch (kind) {
      case I32 -> DataTypes.IntegerType;
      case I64 -> DataTypes.LongType;
      case F32 -> DataTypes.FloatType;
      case F64 -> DataTypes.DoubleType;
      case BOOL -> DataTypes.BooleanType;
      case TEXT -> DataTypes.StringType;
      case BYTES -> DataTypes.BinaryType;
    };
  }

  /** The type of a result: a structure of {@code _1}, {@code _2} … if there are several. */
  static DataType value(GuestFunction function) {
    List<ValueKind> results = function.results();
    if (results.isEmpty()) {
      return DataTypes.NullType;
    }
    if (results.size() == 1) {
      return of(results.get(0));
    }
    StructType type = new StructType();
    for (int i = 0; i < results.size(); i++) {
      type = type.add("_" + (i + 1), of(results.get(i)), true);
    }
    return type;
  }

  /** The type of what a function of columns gives. */
  static DataType outcome(GuestFunction function) {
    if (function.policy() != FailurePolicy.DEAD_LETTER) {
      return value(function);
    }
    return new StructType()
        .add("value", value(function), true)
        .add("error", DataTypes.StringType, true);
  }

  /** A result as Spark takes it. */
  static @Nullable Object give(@Nullable Object result) {
    return result instanceof Object[] several ? RowFactory.create(several) : result;
  }

  /** A structure of value and error. */
  static Row outcome(@Nullable Object value, @Nullable String error) {
    return RowFactory.create(value, error);
  }

  /** Which columns of the rows are the arguments. */
  static int[] arguments(GuestFunction function, StructType schema, String... columns) {
    List<ValueKind> params = function.params();
    if (columns.length != params.size()) {
      throw new IllegalArgumentException(
          function.export()
              + " takes "
              + params.size()
              + " columns, got "
              + Arrays.toString(columns));
    }
    int[] indexes = new int[columns.length];
    for (int i = 0; i < columns.length; i++) {
      int index = Arrays.asList(schema.fieldNames()).indexOf(columns[i]);
      if (index < 0) {
        throw new IllegalArgumentException(
            "there is no column " + columns[i] + " among " + Arrays.toString(schema.fieldNames()));
      }
      indexes[i] = index;
      DataType type = schema.fields()[index].dataType();
      if (!fits(params.get(i), type)) {
        throw new IllegalArgumentException(
            function.export()
                + ": argument "
                + (i + 1)
                + " is "
                + params.get(i).name().toLowerCase(Locale.ROOT)
                + ", the column "
                + columns[i]
                + " is "
                + type.simpleString()
                + ": cast it");
      }
    }
    return indexes;
  }

  private static boolean fits(ValueKind kind, DataType type) {
    boolean isSmall =
        type.equals(DataTypes.IntegerType)
            || type.equals(DataTypes.ShortType)
            || type.equals(DataTypes.ByteType);
    return type.equals(of(kind))
        || (isSmall && (kind == ValueKind.I32 || kind == ValueKind.I64 || kind == ValueKind.F64))
        || (type.equals(DataTypes.FloatType) && kind == ValueKind.F64);
  }
}
