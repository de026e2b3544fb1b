package io.github.wasmrun.spark;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.integration.FailurePolicy;
import io.github.wasmrun.integration.GuestFunction;
import io.github.wasmrun.integration.GuestTask;
import io.github.wasmrun.integration.Guests;
import io.github.wasmrun.integration.ModuleSource;
import io.github.wasmrun.integration.TaskMetrics.Metric;
import io.github.wasmrun.integration.ValueKind;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A standalone master and two workers, each a process, with an executor each. */
@Timeout(300)
class StandaloneClusterTest {
  @TempDir static Path folder;
  private static final List<Process> PROCESSES = new ArrayList<>();
  private static SparkSession spark;

  @BeforeAll
  static void start() throws Exception {
    Path jars = Files.createDirectories(folder.resolve("home/jars"));
    List<String> ours = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry).toAbsolutePath();
      if (Files.isDirectory(path)) {
        ours.add(path.toString());
      } else if (Files.exists(path)) {
        Files.createSymbolicLink(jars.resolve(ours.size() + "-" + path.getFileName()), path);
      }
    }
    int port = freePort();
    String master = "spark://127.0.0.1:" + port;
    process("org.apache.spark.deploy.master.Master", "--port", "" + port, "--webui-port", "0");
    for (int worker = 0; worker < 2; worker++) {
      process(
          "org.apache.spark.deploy.worker.Worker",
          "--webui-port",
          "0",
          "--cores",
          "1",
          "--memory",
          "1g",
          "--work-dir",
          folder.resolve("work" + worker).toString(),
          master);
    }
    spark =
        SparkSession.builder()
            .master(master)
            .appName("wasmrun")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.executor.memory", "600m")
            .config("spark.executor.cores", "1")
            .config("spark.executor.extraClassPath", String.join(File.pathSeparator, ours))
            .config("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
            .config("spark.scheduler.minRegisteredResourcesRatio", "1.0")
            .config("spark.scheduler.maxRegisteredResourcesWaitingTime", "120s")
            .config("spark.cores.max", "2")
            .getOrCreate();
    spark.sparkContext().setLogLevel("OFF");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void process(String main, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    for (String name :
        List.of("java.nio", "sun.nio.ch", "java.lang", "java.lang.invoke", "java.util")) {
      command.addAll(List.of("--add-opens", "java.base/" + name + "=ALL-UNNAMED"));
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(List.of("--host", "127.0.0.1"));
    command.addAll(Arrays.asList(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SPARK_HOME", folder.resolve("home").toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("process" + PROCESSES.size() + ".log").toFile());
    PROCESSES.add(builder.start());
  }

  @AfterAll
  static void stop() throws Exception {
    if (spark != null) {
      spark.stop();
    }
    for (int i = PROCESSES.size() - 1; i >= 0; i--) {
      PROCESSES.get(i).destroy();
      PROCESSES.get(i).waitFor(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void bothExecutorsCompileOnceAndGiveAllRows() {
    GuestFunction fnv =
        GuestFunction.of(ModuleSource.of(own('c')), "fnv_batch")
            .taking(ValueKind.TEXT)
            .returning(ValueKind.I64)
            .forBatches(1024)
            .withPolicy(FailurePolicy.DEAD_LETTER);
    Map<String, Long> before = compilations();
    SparkMetrics metrics = SparkMetrics.register(spark, "cluster");
    List<Row> rows =
        WasmSpark.map(
                spark
                    .range(0, 20_000, 1, 8)
                    .selectExpr("id", "if(id = 777, 'poison', concat('row ', id)) as name"),
                fnv,
                metrics,
                "hash",
                "name")
            .collectAsList();
    assertEquals(20_000, rows.size());
    for (Row row : rows) {
      if (row.getLong(0) == 777) {
        assertTrue(row.isNullAt(2) && row.getString(3).contains("unreachable"), row.toString());
      } else {
        assertEquals(Guests.fnv(row.getString(1)), row.getLong(2));
      }
    }
    assertEquals(1, metrics.get(Metric.FAILURES));

    Map<String, Long> after = compilations();
    assertEquals(2, after.size());
    after.forEach(
        (executor, count) -> assertEquals(1, count - before.getOrDefault(executor, 0L), executor));
  }

  /** A module that no other test has: with a custom section of this name. */
  private static byte[] own(char name) {
    byte[] rows = Guests.bytes("rows");
    byte[] module = Arrays.copyOf(rows, rows.length + 4);
    System.arraycopy(new byte[] {0, 2, 1, (byte) name}, 0, module, rows.length, 4);
    return module;
  }

  /** How many modules each executor has compiled. */
  private static Map<String, Long> compilations() {
    MapPartitionsFunction<Long, String> ask =
        all -> {
          Thread.sleep(500);
          return List.of(SparkEnv.get().executorId() + " " + GuestTask.compilations()).iterator();
        };
    Map<String, Long> counts = new TreeMap<>();
    for (String answer :
        spark
            .range(0, 8, 1, 8)
            .as(Encoders.LONG())
            .mapPartitions(ask, Encoders.STRING())
            .collectAsList()) {
      String[] parts = answer.split(" ");
      counts.put(parts[0], Long.parseLong(parts[1]));
    }
    return counts;
  }

  @Test
  void aModuleThatChangesUnderItsAddressFailsTheJobAndNotTheCluster() throws Exception {
    Path file = folder.resolve("module.wasm");
    byte[] module = own('u');
    Files.write(file, module);
    GuestFunction add =
        GuestFunction.of(ModuleSource.atUrl(file.toUri().toString()), "not_500000")
            .withPolicy(FailurePolicy.NULL);
    var rows = spark.range(0, 10, 1, 2).select(WasmSpark.udf(add).apply(col("id")));
    Files.write(file, Guests.bytes("lines"));
    Exception failed = assertThrows(Exception.class, rows::collectAsList);
    assertTrue(failed.toString().contains("has changed: its SHA-256 is"), failed.toString());
    Files.write(file, module);
    assertEquals("[9]", rows.collectAsList().get(3).toString());
  }
}
