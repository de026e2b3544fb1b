package io.github.wasmrun.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.integration.FailurePolicy;
import io.github.wasmrun.integration.GuestFunction;
import io.github.wasmrun.integration.GuestLimits;
import io.github.wasmrun.integration.GuestProgram;
import io.github.wasmrun.integration.GuestTask;
import io.github.wasmrun.integration.Guests;
import io.github.wasmrun.integration.ModuleSource;
import io.github.wasmrun.integration.TaskMetrics.Metric;
import io.github.wasmrun.integration.ValueKind;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** In local mode, with two threads and two attempts for each task. */
class WasmSparkTest {
  /** As many as that differ in their module; each one more costs half a second. */
  private static final int JOBS = Integer.getInteger("wasmrun.jobs", 60);

  private static SparkSession spark;

  @BeforeAll
  static void start() {
    spark =
        SparkSession.builder()
            .master("local[2,2]")
            .appName("wasmrun")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .getOrCreate();
    spark.sparkContext().setLogLevel("OFF");
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static GuestFunction text(String export) {
    return Guests.rows(export).taking(ValueKind.TEXT).returning(ValueKind.TEXT);
  }

  private static Dataset<Row> texts(int count) {
    return spark.range(0, count, 1, 4).selectExpr("id", "concat('row ', id) as name");
  }

  @Test
  void numbersInSql() {
    WasmSpark.register(spark, "wasm_add", Guests.rows("add"));
    WasmSpark.register(spark, "wasm_half", Guests.rows("half"));
    WasmSpark.register(spark, "wasm_even", Guests.rows("even").returning(ValueKind.BOOL));
    // A constant is computed on the driver.
    assertEquals(5, spark.sql("select wasm_add(2, 3)").first().getInt(0));
    Dataset<Row> sum =
        spark.sql(
            "select sum(wasm_add(cast(id as int), 1)), avg(wasm_half(id * 1.0d)), count(*)"
                + " from range(0, 10001, 1, 3) where wasm_even(id)");
    Row row = sum.first();
    assertEquals(25_005_000L + 5001, row.getLong(0));
    assertEquals(2500.0, row.getDouble(1));
    assertEquals(5001, row.getLong(2));
  }

  @Test
  void theSchemaIsThatOfTheSignature() {
    Dataset<Row> rows =
        spark
            .range(3)
            .select(
                WasmSpark.udf(Guests.rows("both"))
                    .apply(col("id"), col("id").cast("double"))
                    .as("r"));
    assertEquals("struct<r:struct<_1:double,_2:bigint>>", rows.schema().simpleString());
    assertEquals("[2.0,2]", rows.select("r._1", "r._2").collectAsList().get(2).toString());
  }

  @Test
  void textsAndBytes() {
    Dataset<Row> upper =
        texts(1000).select(col("id"), WasmSpark.udf(text("upper")).apply(col("name")));
    for (Row row : upper.collectAsList()) {
      assertEquals("ROW " + row.getLong(0), row.getString(1));
    }
    GuestFunction first =
        Guests.rows("first").taking(ValueKind.BYTES, ValueKind.I32).returning(ValueKind.BYTES);
    WasmSpark.register(spark, "wasm_first", first);
    Row row = spark.sql("select wasm_first(X'010203', 2)").first();
    assertEquals("[1, 2]", Arrays.toString((byte[]) row.get(0)));
    // Nulls do not reach the guest.
    assertTrue(spark.sql("select wasm_first(null, 2)").first().isNullAt(0));
  }

  @Test
  void recordsAsJson() {
    StructType type = new StructType().add("id", "long").add("name", "string");
    Dataset<Row> rows =
        texts(10)
            .select(
                from_json(
                        WasmSpark.udf(text("same")).apply(to_json(struct(col("id"), col("name")))),
                        type)
                    .as("r"))
            .selectExpr("r.id", "r.name");
    assertEquals(texts(10).collectAsList(), rows.collectAsList());
  }

  @Test
  void aRowThatTrapsFailsTheJobWithTheTextOfTheTrap() {
    WasmSpark.register(spark, "wasm_not", Guests.rows("not_500000"));
    Exception failed =
        assertThrows(
            Exception.class,
            () -> spark.sql("select sum(wasm_not(id)) from range(1000000)").collectAsList());
    assertTrue(all(failed).contains("unreachable"), all(failed));
    // The session lives.
    assertEquals(30, spark.sql("select wasm_not(id) from range(10, 11)").first().getLong(0));
  }

  private static String all(Throwable error) {
    StringBuilder text = new StringBuilder();
    for (Throwable e = error; e != null; e = e.getCause()) {
      text.append(e).append('\n');
    }
    return text.toString();
  }

  @Test
  void aRowThatTrapsIsNull() {
    WasmSpark.register(
        spark, "wasm_null", Guests.rows("not_500000").withPolicy(FailurePolicy.NULL));
    Row row =
        spark
            .sql(
                "select sum(r), count(r), count(*) from (select wasm_null(id) as r from"
                    + " range(1000000))")
            .first();
    assertEquals(3 * (999_999L * 500_000 - 500_000), row.getLong(0));
    assertEquals(999_999, row.getLong(1));
    assertEquals(1_000_000, row.getLong(2));
  }

  @Test
  void aRowThatTrapsIsADeadLetter() {
    SparkMetrics metrics = SparkMetrics.register(spark, "dead");
    WasmSpark.register(
        spark,
        "wasm_dead",
        Guests.rows("not_500000").withPolicy(FailurePolicy.DEAD_LETTER),
        metrics);
    Dataset<Row> rows = spark.sql("select id, wasm_dead(id) as r from range(1000000)").cache();
    List<Row> dead = rows.where("r.error is not null").select("id", "r.error").collectAsList();
    assertEquals(1, dead.size());
    assertEquals(500_000, dead.get(0).getLong(0));
    assertTrue(dead.get(0).getString(1).startsWith("not_500000: unreachable"), dead.toString());
    assertEquals(999_999, rows.where("r.error is null and r.value = 3 * id").count());
    assertEquals(1, metrics.get(Metric.FAILURES));
    assertEquals(1_000_000, metrics.get(Metric.ROWS));
    assertTrue(metrics.get(Metric.INSTANCES) >= 3 && metrics.get(Metric.NANOS) > 0);
    rows.unpersist();
  }

  private static GuestFunction batch(FailurePolicy policy) {
    return Guests.rows("fnv_batch")
        .taking(ValueKind.TEXT)
        .returning(ValueKind.I64)
        .forBatches(1000)
        .withPolicy(policy);
  }

  @Test
  void batches() {
    SparkMetrics metrics = SparkMetrics.register(spark, "batches");
    Dataset<Row> rows =
        WasmSpark.map(
            texts(10_000).selectExpr("id", "if(id % 10 = 3, null, name) as name"),
            batch(FailurePolicy.FAIL),
            metrics,
            "hash",
            "name");
    assertEquals("struct<id:bigint,name:string,hash:bigint>", rows.schema().simpleString());
    for (Row row : rows.collectAsList()) {
      if (row.getLong(0) % 10 == 3) {
        assertTrue(row.isNullAt(2));
      } else {
        assertEquals(Guests.fnv(row.getString(1)), row.getLong(2));
      }
    }
    assertEquals(12, metrics.get(Metric.CALLS));
    assertEquals(10_000, metrics.get(Metric.ROWS));
  }

  @Test
  void aBatchLosesOnlyTheRowsThatTrap() {
    Dataset<Row> rows =
        WasmSpark.map(
            texts(10_000).selectExpr("id", "if(id in (17, 4999, 5000), 'poison', name) as name"),
            batch(FailurePolicy.DEAD_LETTER),
            "hash",
            "name");
    List<Row> dead = rows.where("hash_error is not null").collectAsList();
    assertEquals(
        List.of(17L, 4999L, 5000L),
        dead.stream().map(row -> row.getLong(0)).sorted().collect(Collectors.toList()));
    assertTrue(dead.get(0).getString(3).contains("unreachable"), dead.toString());
    assertEquals(9997, rows.where("hash is not null").count());
  }

  @Test
  void hostileRowsEndAsThePolicySays() {
    GuestLimits limits =
        GuestLimits.DEFAULTS.withTimeout(Duration.ofMillis(200)).withMaxMemoryBytes(8 << 20);
    for (String export : List.of("loop_at", "bomb_at", "dig_at")) {
      GuestFunction hostile = Guests.rows(export).withLimits(limits).withPolicy(FailurePolicy.NULL);
      List<Row> rows =
          spark
              .range(0, 10, 1, 2)
              .selectExpr("id", "5L as five")
              .select(col("id"), WasmSpark.udf(hostile).apply(col("id"), col("five")))
              .collectAsList();
      for (Row row : rows) {
        assertEquals(row.getLong(0) == 5 ? null : row.get(0), row.get(1), export);
      }
    }
  }

  @Test
  void aGuestThatAlwaysLoopsEndsItsTask() {
    GuestLimits limits =
        GuestLimits.DEFAULTS.withTimeout(Duration.ofMillis(50)).withMaxTaskFailures(3);
    GuestFunction hostile =
        Guests.rows("loop_at").withLimits(limits).withPolicy(FailurePolicy.NULL);
    Exception failed =
        assertThrows(
            Exception.class,
            () ->
                spark
                    .range(0, 1_000_000, 1, 2)
                    .select(WasmSpark.udf(hostile).apply(col("id"), col("id")).as("r"))
                    .where("r is not null")
                    .count());
    assertTrue(all(failed).contains("4 rows have failed, 3 may"), all(failed));
    assertEquals(10, spark.range(10).count());
  }

  @Test
  void columnsOfAnotherTypeAreRefusedBeforeAnythingRuns() {
    String text =
        assertThrows(
                IllegalArgumentException.class,
                () -> WasmSpark.map(texts(3), batch(FailurePolicy.NULL), "hash", "id"))
            .getMessage();
    assertEquals("fnv_batch: argument 1 is text, the column id is bigint: cast it", text);
    assertThrows(
        IllegalArgumentException.class,
        () -> WasmSpark.map(texts(3), batch(FailurePolicy.NULL), "hash", "nome"));
    assertThrows(IllegalArgumentException.class, () -> WasmSpark.udf(batch(FailurePolicy.NULL)));
    // In SQL the types are seen when the first row comes.
    WasmSpark.register(spark, "wasm_typed", Guests.rows("add").withPolicy(FailurePolicy.NULL));
    Exception failed =
        assertThrows(
            Exception.class, () -> spark.sql("select wasm_typed(id, 1) from range(3)").collect());
    assertTrue(all(failed).contains("add: argument 1 is i32, got Long"), all(failed));
  }

  @Test
  void programs() {
    Dataset<String> lines = texts(20_000).select("name").as(Encoders.STRING());
    GuestProgram program = GuestProgram.of(ModuleSource.of(Guests.bytes("lines")));
    List<String> upper = WasmSpark.pipe(lines, program).collectAsList();
    assertEquals(
        IntStream.range(0, 20_000).mapToObj(i -> "ROW " + i).collect(Collectors.toList()), upper);
    assertEquals(5, WasmSpark.pipe(lines, program).limit(5).collectAsList().size());
    Exception failed =
        assertThrows(
            Exception.class, () -> WasmSpark.pipe(lines, program.withArgs("fail")).collectAsList());
    assertTrue(all(failed).contains("exited with 3: had enough"), all(failed));
  }

  @Test
  void aggregates() {
    spark.udf().register("wasm_squares", WasmSpark.aggregate(Guests.rows("squares")));
    List<Row> rows =
        spark
            .sql(
                "select id % 2, wasm_squares(id) from range(0, 1001, 1, 5) group by id % 2 order by"
                    + " 1")
            .collectAsList();
    double[] expected = new double[2];
    for (int i = 0; i <= 1000; i++) {
      expected[i % 2] += (double) i * i;
    }
    assertEquals(expected[0], rows.get(0).getDouble(1));
    assertEquals(expected[1], rows.get(1).getDouble(1));
    assertThrows(IllegalArgumentException.class, () -> WasmSpark.aggregate(Guests.rows("add")));
  }

  @Test
  void aTaskThatIsTriedAgainGivesTheSameRows() {
    GuestFunction counting =
        Guests.rows("count").withLimits(GuestLimits.DEFAULTS.withDeterminism(1000));
    WasmSpark.register(spark, "wasm_count", counting);
    MapFunction<Row, Long> failOnce =
        row -> {
          if (TaskContext.get().attemptNumber() == 0 && row.getLong(0) == 57) {
            throw new IllegalStateException("the first attempt");
          }
          return row.getLong(1);
        };
    List<Long> counts =
        spark
            .sql("select id, wasm_count() as n from range(0, 100, 1, 1)")
            .map(failOnce, Encoders.LONG())
            .collectAsList();
    // An instance belongs to an attempt: the second one counts from 1 again.
    assertEquals(IntStream.rangeClosed(1, 100).mapToObj(i -> (long) i).toList(), counts);
  }

  @Test
  void manyJobsLeaveNothing() throws Exception {
    byte[] module = Guests.bytes("rows");
    long[] classes = new long[2];
    long[] heap = new long[2];
    long before = GuestTask.compilations();
    for (int i = 0; i < JOBS; i++) {
      // A module of its own for each job, in an unknown custom section.
      byte[] own = Arrays.copyOf(module, module.length + 6);
      byte[] section = {0, 4, 1, 'x', (byte) i, (byte) (i >> 8)};
      System.arraycopy(section, 0, own, module.length, section.length);
      GuestFunction add = GuestFunction.of(ModuleSource.of(own), "not_500000");
      List<Row> rows =
          spark.range(0, 4, 1, 2).select(WasmSpark.udf(add).apply(col("id"))).collectAsList();
      assertEquals("[[0], [3], [6], [9]]", rows.toString());
      if (i == JOBS / 3 || i == JOBS - 1) {
        int at = i == JOBS - 1 ? 1 : 0;
        for (int gc = 0; gc < 5; gc++) {
          System.gc();
          Thread.sleep(100);
        }
        classes[at] = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
        heap[at] = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      }
    }
    assertEquals(JOBS, GuestTask.compilations() - before);
    assertTrue(classes[1] - classes[0] < 600, Arrays.toString(classes));
    assertTrue(heap[1] - heap[0] < 40L << 20, Arrays.toString(heap));
    assertFalse(spark.sparkContext().isStopped());
    assertNull(TaskContext.get());
  }
}
