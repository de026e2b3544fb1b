package io.github.wasmrun.spark;

import static org.apache.spark.sql.functions.col;

import io.github.wasmrun.integration.GuestFunction;
import io.github.wasmrun.integration.GuestLimits;
import io.github.wasmrun.integration.Guests;
import io.github.wasmrun.integration.ValueKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Rows a second of a hash of 1,000,000 texts of 64 characters: the guest, and the same in Java. */
public final class RowsBench {
  private static final int ROWS = 1_000_000;
  private static final int ROUNDS = Integer.getInteger("rounds", 5);

  private RowsBench() {}

  public static void main(String[] args) {
    for (int slots = 1; slots <= Integer.getInteger("slots", 2); slots++) {
      run(slots);
    }
  }

  private static void run(int slots) {
    SparkSession spark =
        SparkSession.builder()
            .master("local[" + slots + "]")
            .config("spark.ui.enabled", "false")
            .getOrCreate();
    Dataset<Row> rows =
        spark.range(0, ROWS, 1, 4).selectExpr("id", "lpad(id, 64, 'row of text ') as name").cache();
    rows.count();
    GuestFunction fnv = Guests.rows("fnv").taking(ValueKind.TEXT).returning(ValueKind.I64);
    GuestFunction batch =
        Guests.rows("fnv_batch").taking(ValueKind.TEXT).returning(ValueKind.I64).forBatches(4096);
    UDF1<String, Long> java = Guests::fnv;
    StructType type = rows.schema().add("hash", DataTypes.LongType);
    MapPartitionsFunction<Row, Row> javaMap =
        all ->
            new java.util.Iterator<>() {
              @Override
              public boolean hasNext() {
                return all.hasNext();
              }

              @Override
              public Row next() {
                Row row = all.next();
                return RowFactory.create(row.get(0), row.get(1), Guests.fnv(row.getString(1)));
              }
            };
    Map<String, Supplier<Dataset<Row>>> ways = new LinkedHashMap<>();
    ways.put("java function", () -> column(rows, functions.udf(java, DataTypes.LongType)));
    ways.put("guest function", () -> column(rows, WasmSpark.udf(fnv)));
    ways.put(
        "guest function, fuel",
        () ->
            column(
                rows,
                WasmSpark.udf(fnv.withLimits(GuestLimits.DEFAULTS.withDeterminism(1_000_000)))));
    ways.put(
        "java mapPartitions", () -> rows.mapPartitions(javaMap, Encoders.row(type)).select("hash"));
    ways.put("guest batches", () -> WasmSpark.map(rows, batch, "hash", "name").select("hash"));
    Map<String, Double> best = new LinkedHashMap<>();
    long sum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, Supplier<Dataset<Row>>> way : ways.entrySet()) {
        long start = System.nanoTime();
        long found =
            way.getValue().get().agg(functions.expr("sum(hash % 1000003)")).first().getLong(0);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (sum != 0 && sum != found) {
          throw new IllegalStateException(way.getKey() + " gives " + found + ", not " + sum);
        }
        sum = found;
        best.merge(way.getKey(), ROWS / seconds, Math::max);
      }
    }
    best.forEach(
        (name, speed) -> System.out.printf("%d slots  %-22s %,10.0f rows/s%n", slots, name, speed));
    spark.stop();
  }

  private static Dataset<Row> column(
      Dataset<Row> rows, org.apache.spark.sql.expressions.UserDefinedFunction function) {
    return rows.select(function.apply(col("name")).as("hash"));
  }
}
