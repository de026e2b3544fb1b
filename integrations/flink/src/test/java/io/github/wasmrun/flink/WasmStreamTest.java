package io.github.wasmrun.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.integration.FailurePolicy;
import io.github.wasmrun.integration.GuestFunction;
import io.github.wasmrun.integration.GuestLimits;
import io.github.wasmrun.integration.GuestProgram;
import io.github.wasmrun.integration.Guests;
import io.github.wasmrun.integration.ModuleSource;
import io.github.wasmrun.integration.ValueKind;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Streams, on a cluster with two task managers. */
@Timeout(180)
class WasmStreamTest {
  private static Cluster cluster;
  @TempDir Path folder;

  @BeforeAll
  static void start() throws Exception {
    cluster = new Cluster();
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.close();
  }

  /** Lines that are there once a checkpoint, or the end, has made them certain. */
  private void write(DataStream<String> lines, String name) {
    lines
        .sinkTo(
            FileSink.forRowFormat(
                    new org.apache.flink.core.fs.Path(folder.resolve(name).toUri()),
                    new SimpleStringEncoder<String>())
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .build())
        .setParallelism(1);
  }

  private List<String> read(String name) throws IOException {
    List<String> lines = new ArrayList<>();
    read(folder.resolve(name).toFile(), lines);
    return lines;
  }

  /** Files that are finished; others come and go meanwhile. */
  private static void read(File file, List<String> lines) throws IOException {
    File[] children = file.listFiles();
    if (children != null) {
      for (File child : children) {
        read(child, lines);
      }
    } else if (file.isFile() && !file.getName().startsWith(".")) {
      lines.addAll(Files.readAllLines(file.toPath()));
    }
  }

  private static List<String> sorted(List<String> numbers) {
    return numbers.stream().mapToLong(Long::parseLong).sorted().mapToObj(Long::toString).toList();
  }

  private static List<String> multiples(int count, long by) {
    return LongStream.range(0, count).map(i -> by * i).mapToObj(Long::toString).toList();
  }

  @Test
  void elements() throws Exception {
    StreamExecutionEnvironment env = Cluster.environment(0, 0);
    SingleOutputStreamOperator<String> tripled =
        env.fromSequence(0, 9999)
            .map(
                new WasmMapFunction<Long, String>(
                    Guests.rows("not_500000"),
                    i -> new Object[] {i},
                    (i, result) -> String.valueOf(result)))
            .returns(Types.STRING);
    write(tripled, "out");
    cluster.run(env, List.of());
    assertEquals(multiples(10_000, 3), sorted(read("out")));
  }

  @Test
  void anElementThatTrapsIsADeadLetter() throws Exception {
    StreamExecutionEnvironment env = Cluster.environment(0, 0);
    GuestFunction function = Guests.rows("not_500000").withPolicy(FailurePolicy.DEAD_LETTER);
    SingleOutputStreamOperator<Long> tripled =
        env.fromSequence(0, 999_999)
            .process(
                new WasmProcessFunction<Long, Long>(
                    function, i -> new Object[] {i}, (i, result) -> (Long) result))
            .returns(Types.LONG);
    write(
        tripled
            .getSideOutput(WasmProcessFunction.DEAD_LETTERS)
            .map((MapFunction<DeadLetter, String>) DeadLetter::toString)
            .returns(Types.STRING),
        "dead");
    write(
        tripled
            .filter(i -> i >= 3 * 499_998 && i <= 3 * 500_002)
            .map((MapFunction<Long, String>) String::valueOf)
            .returns(Types.STRING),
        "out");
    cluster.run(env, List.of());
    assertEquals(List.of("1499994", "1499997", "1500003", "1500006"), sorted(read("out")));
    List<String> dead = read("dead");
    assertEquals(1, dead.size());
    assertTrue(dead.get(0).startsWith("500000: UNREACHABLE: not_500000"), dead.toString());
  }

  @Test
  void anElementThatTrapsFailsTheJobAndTheClusterLives() throws Exception {
    StreamExecutionEnvironment env = Cluster.environment(0, 0);
    write(
        env.fromSequence(499_990, 500_010)
            .map(
                new WasmMapFunction<Long, String>(
                    Guests.rows("not_500000"),
                    i -> new Object[] {i},
                    (i, result) -> String.valueOf(result)))
            .returns(Types.STRING),
        "failed");
    Exception failed = assertThrows(Exception.class, () -> cluster.run(env, List.of()));
    assertTrue(all(failed).contains("not_500000: unreachable"), all(failed));
    elements();
  }

  private static String all(Throwable error) {
    StringBuilder text = new StringBuilder();
    for (Throwable e = error; e != null; e = e.getCause()) {
      text.append(e).append('\n');
    }
    return text.toString();
  }

  @Test
  void hostileElementsEndAsThePolicySays() throws Exception {
    GuestLimits limits =
        GuestLimits.DEFAULTS.withTimeout(Duration.ofMillis(200)).withMaxMemoryBytes(8 << 20);
    for (String export : List.of("loop_at", "bomb_at", "dig_at")) {
      StreamExecutionEnvironment env = Cluster.environment(0, 0);
      GuestFunction hostile = Guests.rows(export).withLimits(limits).withPolicy(FailurePolicy.NULL);
      write(
          env.fromSequence(0, 9)
              .map(
                  new WasmMapFunction<Long, String>(
                      hostile,
                      i -> new Object[] {i, 5L},
                      (i, result) -> String.valueOf(result == null ? -1 : result)))
              .returns(Types.STRING),
          export);
      cluster.run(env, List.of());
      assertEquals(
          List.of("-1", "0", "1", "2", "3", "4", "6", "7", "8", "9"), sorted(read(export)), export);
    }
  }

  private static GuestFunction batch() {
    return Guests.rows("fnv_batch")
        .taking(ValueKind.TEXT)
        .returning(ValueKind.I64)
        .forBatches(1000)
        .withPolicy(FailurePolicy.DEAD_LETTER);
  }

  @Test
  void batches() throws Exception {
    StreamExecutionEnvironment env = Cluster.environment(0, 50);
    SingleOutputStreamOperator<String> hashes =
        WasmFlink.batches(
            env.fromSequence(0, 9999),
            batch(),
            Duration.ofMillis(100),
            i -> new Object[] {i == 4711 ? "poison" : "row " + i},
            (i, result) -> String.valueOf(result),
            Types.STRING);
    write(hashes, "out");
    write(
        hashes
            .getSideOutput(WasmProcessFunction.DEAD_LETTERS)
            .map((MapFunction<DeadLetter, String>) letter -> letter.element)
            .returns(Types.STRING),
        "dead");
    cluster.run(env, List.of());
    assertEquals(
        IntStream.range(0, 10_000)
            .filter(i -> i != 4711)
            .mapToLong(i -> Guests.fnv("row " + i))
            .sorted()
            .mapToObj(Long::toString)
            .toList(),
        sorted(read("out")));
    assertEquals(List.of("4711"), read("dead"));
  }

  @Test
  void callsInThreadsOfTheirOwn() throws Exception {
    StreamExecutionEnvironment env = Cluster.environment(0, 0);
    WasmAsyncFunction<Long, String> function =
        new WasmAsyncFunction<>(
            Guests.rows("not_500000"),
            3,
            i -> new Object[] {i},
            (i, result) -> String.valueOf(result));
    write(
        AsyncDataStream.unorderedWait(env.fromSequence(0, 4999), function, 30, TimeUnit.SECONDS, 50)
            .returns(Types.STRING),
        "out");
    cluster.run(env, List.of());
    assertEquals(multiples(5000, 3), sorted(read("out")));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new WasmAsyncFunction<Long, Long>(
                batch(), 1, i -> new Object[] {i}, (i, result) -> (Long) result));
  }

  @Test
  void programs() throws Exception {
    StreamExecutionEnvironment env = Cluster.environment(0, 0);
    DataStream<String> lines =
        env.fromSequence(0, 999)
            .map((MapFunction<Long, String>) i -> "row " + i)
            .returns(Types.STRING);
    write(WasmFlink.pipe(lines, GuestProgram.of(ModuleSource.of(Guests.bytes("lines")))), "out");
    cluster.run(env, List.of());
    assertEquals(
        IntStream.range(0, 1000).mapToObj(i -> "ROW " + i).sorted().toList(),
        read("out").stream().sorted().toList());
  }

  @Test
  void aModuleThatChangesUnderItsAddressFailsTheJob() throws Exception {
    byte[] module = Arrays.copyOf(Guests.bytes("rows"), Guests.bytes("rows").length + 4);
    System.arraycopy(new byte[] {0, 2, 1, 'f'}, 0, module, module.length - 4, 4);
    Path file = folder.resolve("module.wasm");
    Files.write(file, module);
    ModuleSource source = ModuleSource.atUrl(file.toUri().toString());
    Files.write(file, Guests.bytes("lines"));
    // Where a task finds it; the handle itself compiles the module only where the job is made.
    Exception changed =
        assertThrows(Exception.class, () -> GuestFunction.of(source, "add").resolve());
    assertTrue(changed.getMessage().contains("has changed"), changed.getMessage());
  }

  /** Slow enough that something can happen meanwhile. */
  public static final class Slowly implements MapFunction<Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public Long map(Long i) throws InterruptedException {
      if (i % 20 == 0) {
        Thread.sleep(4);
      }
      return i;
    }
  }

  @Test
  void aTaskManagerThatDiesLosesAndRepeatsNothing() throws Exception {
    StreamExecutionEnvironment env = Cluster.environment(10, 100);
    SingleOutputStreamOperator<String> tripled =
        WasmFlink.batches(
            env.fromSequence(0, 59_999)
                .map(new Slowly())
                .map(
                    new WasmMapFunction<Long, Long>(
                        Guests.rows("not_500000"),
                        i -> new Object[] {i},
                        (i, result) -> (Long) result))
                .returns(Types.LONG),
            Guests.rows("same_batch")
                .taking(ValueKind.I64)
                .returning(ValueKind.I64)
                .forBatches(256),
            Duration.ofMillis(50),
            i -> new Object[] {i},
            (i, result) -> String.valueOf(result),
            Types.STRING);
    write(tripled, "out");
    JobID job = cluster.submit(env, List.of());
    long until = System.nanoTime() + 60_000_000_000L;
    while (read("out").size() < 1000 && System.nanoTime() < until) {
      Thread.sleep(50);
    }
    int before = read("out").size();
    assertTrue(before >= 1000 && before < 60_000, "rows before: " + before);
    cluster.cluster.terminateTaskManager(0).get();
    cluster.cluster.startTaskManager();
    cluster.result(job);
    assertEquals(multiples(60_000, 3), sorted(read("out")));
  }
}
