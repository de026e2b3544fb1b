package io.github.wasmrun.spark;

import io.github.wasmrun.integration.FailurePolicy;
import io.github.wasmrun.integration.GuestFunction;
import io.github.wasmrun.integration.GuestProgram;
import io.github.wasmrun.integration.TaskMetrics;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF0;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF10;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.api.java.UDF6;
import org.apache.spark.sql.api.java.UDF7;
import org.apache.spark.sql.api.java.UDF8;
import org.apache.spark.sql.api.java.UDF9;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/**
 * Guests in Spark 3.5 and 4.
 *
 * <pre>{@code
 * GuestFunction hash =
 *     GuestFunction.of(ModuleSource.of(Path.of("hash.wasm")), "fnv")
 *         .taking(ValueKind.TEXT)
 *         .returning(ValueKind.I64)
 *         .withPolicy(FailurePolicy.NULL);
 * WasmSpark.register(spark, "fnv", hash);
 * spark.sql("select fnv(name) from people");
 * }</pre>
 *
 * <p>A handle is compiled on the driver to learn the types, and once in each executor. Each task
 * has an instance of its own. A row with a null among its arguments has a null result, and the
 * guest is not called; batches take nulls.
 */
public final class WasmSpark {
  private WasmSpark() {}

  /**
   * A function of up to ten columns, of which the type is that of the guest's function. With {@link
   * FailurePolicy#DEAD_LETTER} its result is a structure of {@code value} and {@code error}.
   *
   * @throws IllegalArgumentException if the module has no such function, or of another type
   */
  public static UserDefinedFunction udf(GuestFunction function) {
    return udf(function, TaskMetrics.NONE);
  }

  /**
   * {@link #udf(GuestFunction)} that is counted.
   *
   * @param metrics serialisable, as {@link SparkMetrics} is
   */
  public static UserDefinedFunction udf(GuestFunction function, TaskMetrics metrics) {
    GuestFunction resolved = function.resolve();
    if (resolved.batchRows() > 0) {
      throw new IllegalArgumentException(
          function.export() + " is a function for batches: use WasmSpark.map");
    }
    WasmUdf udf = new WasmUdf(resolved, metrics);
    DataType type = SparkTypes.outcome(resolved);
    return switch (resolved.params().size()) {
      case 0 -> functions.udf((UDF0<?>) udf, type);
      case 1 -> functions.udf((UDF1<?, ?>) udf, type);
      case 2 -> functions.udf((UDF2<?, ?, ?>) udf, type);
      case 3 -> functions.udf((UDF3<?, ?, ?, ?>) udf, type);
      case 4 -> functions.udf((UDF4<?, ?, ?, ?, ?>) udf, type);
      case 5 -> functions.udf((UDF5<?, ?, ?, ?, ?, ?>) udf, type);
      case 6 -> functions.udf((UDF6<?, ?, ?, ?, ?, ?, ?>) udf, type);
      case 7 -> functions.udf((UDF7<?, ?, ?, ?, ?, ?, ?, ?>) udf, type);
      case 8 -> functions.udf((UDF8<?, ?, ?, ?, ?, ?, ?, ?, ?>) udf, type);
      case 9 -> functions.udf((UDF9<?, ?, ?, ?, ?, ?, ?, ?, ?, ?>) udf, type);
      case 10 -> functions.udf((UDF10<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?>) udf, type);
      default ->
          throw new IllegalArgumentException(
              function.export() + " has more than ten parameters: use WasmSpark.map");
    };
  }

  /** Registers a function for SQL under a name. */
  public static UserDefinedFunction register(
      SparkSession spark, String name, GuestFunction function) {
    return register(spark, name, function, TaskMetrics.NONE);
  }

  /**
   * {@link #register(SparkSession, String, GuestFunction)} that is counted.
   *
   * @param metrics serialisable, as {@link SparkMetrics} is
   */
  public static UserDefinedFunction register(
      SparkSession spark, String name, GuestFunction function, TaskMetrics metrics) {
    return spark.udf().register(name, udf(function, metrics));
  }

  /**
   * An aggregate over numbers: the module exports {@code PREFIX_zero() -> A}, {@code
   * PREFIX_reduce(A, V) -> A}, {@code PREFIX_merge(A, A) -> A} and {@code PREFIX_finish(A) -> R},
   * where A, V and R are i64 or f64.
   *
   * @param like gives the module, limits, engine and host functions; its export is the prefix. Rows
   *     that fail fail the task
   */
  public static UserDefinedFunction aggregate(GuestFunction like) {
    return WasmAggregator.udaf(like);
  }

  /**
   * These rows with a column more, the guest's result for the named columns: for a function
   * {@linkplain GuestFunction#forBatches for batches} by batches, else row by row. With {@link
   * FailurePolicy#DEAD_LETTER} there is a second one, {@code RESULT_error}, which has the text of
   * each failure and else null.
   *
   * @param result the name of the new column
   * @param columns the arguments; their types must fit
   * @throws IllegalArgumentException if a column does not exist or has another type, before
   *     anything runs
   */
  public static Dataset<Row> map(
      Dataset<Row> rows, GuestFunction function, String result, String... columns) {
    return map(rows, function, TaskMetrics.NONE, result, columns);
  }

  /**
   * {@link #map(Dataset, GuestFunction, String, String...)} that is counted.
   *
   * @param metrics serialisable, as {@link SparkMetrics} is
   */
  public static Dataset<Row> map(
      Dataset<Row> rows,
      GuestFunction function,
      TaskMetrics metrics,
      String result,
      String... columns) {
    GuestFunction resolved = function.resolve();
    StructType schema = rows.schema();
    int[] indexes = SparkTypes.arguments(resolved, schema, columns);
    StructType out = schema.add(result, SparkTypes.value(resolved), true);
    if (resolved.policy() == FailurePolicy.DEAD_LETTER) {
      out = out.add(result + "_error", "string", true);
    }
    MapPartitionsFunction<Row, Row> task = all -> new MappedRows(all, resolved, metrics, indexes);
    return rows.mapPartitions(task, Encoders.row(out));
  }

  /**
   * Runs a program once for each partition: its lines go to standard input, the lines that it
   * writes are the result. As {@code RDD.pipe} does with processes.
   */
  public static Dataset<String> pipe(Dataset<String> lines, GuestProgram program) {
    return pipe(lines, program, TaskMetrics.NONE);
  }

  /**
   * {@link #pipe(Dataset, GuestProgram)} that is counted.
   *
   * @param metrics serialisable, as {@link SparkMetrics} is
   */
  public static Dataset<String> pipe(
      Dataset<String> lines, GuestProgram program, TaskMetrics metrics) {
    MapPartitionsFunction<String, String> task =
        all -> SparkTasks.closeAtEnd(program.run(all, metrics));
    return lines.mapPartitions(task, Encoders.STRING());
  }
}
