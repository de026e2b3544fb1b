package io.github.wasmrun.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.Imports;
import io.github.wasmrun.integration.TaskMetrics.Metric;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuestTaskTest {
  private final Map<Metric, Long> counts = new EnumMap<>(Metric.class);

  private GuestTask open(GuestFunction function) {
    return GuestTask.open(
        function.resolve(), (metric, delta) -> counts.merge(metric, delta, Long::sum));
  }

  private static GuestFunction text(String export) {
    return Guests.rows(export).taking(ValueKind.TEXT).returning(ValueKind.TEXT);
  }

  @SuppressWarnings("unchecked")
  private static <T> T sent(T object) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }

  @Test
  void callsAFunctionOverNumbers() throws Exception {
    GuestFunction add = sent(Guests.rows("add").resolve());
    assertEquals("(i32, i32) -> (i32)", add.text());
    try (GuestTask task = open(add)) {
      assertEquals(5, task.call(2, 3));
      assertEquals(5, task.call((short) 2, (byte) 3));
    }
    try (GuestTask task = open(Guests.rows("both"))) {
      assertArrayEquals(new Object[] {2.5, 7L}, (Object[]) task.call(7, 2.5f));
    }
    try (GuestTask task = open(Guests.rows("even").returning(ValueKind.BOOL))) {
      assertEquals(true, task.call(8L));
      assertEquals(false, task.call(9L));
    }
  }

  @Test
  void callsAFunctionOverTexts() {
    try (GuestTask task = open(text("upper"))) {
      assertEquals("ADA ÄÖ€", task.call("ada ÄÖ€"));
      assertEquals("", task.call(""));
      String large = "x".repeat(300_000);
      assertEquals(large.toUpperCase(java.util.Locale.ROOT), task.call(large));
    }
    GuestFunction first =
        Guests.rows("first").taking(ValueKind.BYTES, ValueKind.I32).returning(ValueKind.BYTES);
    try (GuestTask task = open(first)) {
      assertArrayEquals(new byte[] {1, -2}, (byte[]) task.call(new byte[] {1, -2, 3}, 2));
    }
    GuestFunction join =
        Guests.rows("join").taking(ValueKind.TEXT, ValueKind.TEXT).returning(ValueKind.TEXT);
    try (GuestTask task = open(join)) {
      assertEquals("a€b", task.call("a€", "b"));
      assertEquals("b", task.call("", "b"));
      assertEquals("", task.call("", ""));
    }
    GuestFunction fnv = Guests.rows("fnv").taking(ValueKind.TEXT).returning(ValueKind.I64);
    try (GuestTask task = open(fnv)) {
      assertEquals(Guests.fnv("grüße"), task.call("grüße"));
    }
  }

  @Test
  void givesBlocksBackToTheGuest() {
    try (GuestTask task =
        open(text("upper").withLimits(GuestLimits.DEFAULTS.withMaxMemoryBytes(2 << 16)))) {
      for (int i = 0; i < 50_000; i++) {
        assertEquals("ROW " + i, task.call("row " + i));
      }
    }
    assertEquals(1, counts.get(Metric.INSTANCES));
    assertEquals(50_000, counts.get(Metric.ROWS));
  }

  @Test
  void aTrapEndsTheInstanceAndNotTheTask() {
    try (GuestTask task = open(Guests.rows("divide"))) {
      assertEquals(3, task.call(6, 2));
      GuestRowException trap = assertThrows(GuestRowException.class, () -> task.call(6, 0));
      assertEquals("INTEGER_DIVIDE_BY_ZERO", trap.kind());
      assertEquals(2, task.call(6, 3));
    }
    assertEquals(2, counts.get(Metric.INSTANCES));
    assertEquals(1, counts.get(Metric.FAILURES));
    assertEquals(3, counts.get(Metric.CALLS));
  }

  @Test
  void endsWhatTakesTooMuch() {
    GuestLimits limits =
        GuestLimits.DEFAULTS.withTimeout(Duration.ofMillis(200)).withMaxMemoryBytes(4 << 20);
    for (String export : List.of("loop_at", "bomb_at", "dig_at")) {
      try (GuestTask task = open(Guests.rows(export).withLimits(limits))) {
        assertEquals(4L, task.call(4L, 5L));
        GuestRowException failure =
            assertThrows(GuestRowException.class, () -> task.call(5L, 5L), export);
        assertTrue(
            List.of("LIMIT", "UNREACHABLE", "STACK_EXHAUSTED").contains(failure.kind()),
            failure.kind());
        assertEquals(6L, task.call(6L, 5L));
      }
    }
  }

  @Test
  void countsFuelForEachCallAndForTheTask() {
    GuestLimits limits = GuestLimits.DEFAULTS.withDeterminism(1000);
    try (GuestTask task = open(Guests.rows("loop_at").withLimits(limits))) {
      for (int i = 0; i < 1000; i++) {
        task.call(4L, 5L);
      }
      GuestRowException failure = assertThrows(GuestRowException.class, () -> task.call(5L, 5L));
      assertEquals("LIMIT", failure.kind());
    }
    assertTrue(counts.get(Metric.FUEL) > 5000 && counts.get(Metric.FUEL) < 20_000);
    try (GuestTask task = open(Guests.rows("loop_at").withLimits(limits.withTaskFuel(3000)))) {
      GuestTaskException end =
          assertThrows(
              GuestTaskException.class,
              () -> {
                for (int i = 0; i < 1000; i++) {
                  task.call(4L, 5L);
                }
              });
      assertTrue(end.getMessage().contains("3000 units of fuel"), end.getMessage());
    }
  }

  @Test
  void aTaskGivesUpAfterTooManyFailures() {
    GuestLimits limits = GuestLimits.DEFAULTS.withMaxTaskFailures(2);
    try (GuestTask task = open(Guests.rows("divide").withLimits(limits))) {
      assertThrows(GuestRowException.class, () -> task.call(6, 0));
      assertThrows(GuestRowException.class, () -> task.call(6, 0));
      assertThrows(GuestTaskException.class, () -> task.call(6, 0));
    }
  }

  @Test
  void believesNoResult() {
    try (GuestTask task = open(text("wild"))) {
      GuestRowException wild = assertThrows(GuestRowException.class, () -> task.call("x"));
      assertEquals("RESULT", wild.kind());
    }
    try (GuestTask task = open(text("refuse"))) {
      GuestRowException refused = assertThrows(GuestRowException.class, () -> task.call("x"));
      assertEquals("ERROR", refused.kind());
      assertEquals("refuse: no vowels wanted", refused.getMessage());
    }
    for (String export : List.of("lying_batch", "stray_batch")) {
      try (GuestTask task =
          open(
              Guests.rows(export)
                  .taking(ValueKind.TEXT)
                  .returning(ValueKind.TEXT)
                  .forBatches(10))) {
        Object[] outcomes = task.callBatch(new Object[][] {{"a"}, {"b"}}, 2);
        assertEquals("RESULT", assertInstanceOf(GuestRowException.class, outcomes[1]).kind());
      }
    }
  }

  @Test
  void aBatchIsOneCall() {
    GuestFunction fnv =
        Guests.rows("fnv_batch").taking(ValueKind.TEXT).returning(ValueKind.I64).forBatches(4096);
    Object[][] rows = new Object[1000][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new Object[] {i % 7 == 0 ? null : "row ü" + i};
    }
    try (GuestTask task = open(fnv)) {
      Object[] outcomes = task.callBatch(rows, 1000);
      for (int i = 0; i < rows.length; i++) {
        assertEquals(i % 7 == 0 ? null : (Object) Guests.fnv("row ü" + i), outcomes[i]);
      }
      rows[500] = new Object[] {"poison"};
      outcomes = task.callBatch(rows, 1000);
      assertEquals("UNREACHABLE", assertInstanceOf(GuestRowException.class, outcomes[500]).kind());
      assertEquals(Guests.fnv("row ü499"), outcomes[499]);
      assertEquals(Guests.fnv("row ü501"), outcomes[501]);
    }
    assertEquals(1, counts.get(Metric.FAILURES));
    assertTrue(counts.get(Metric.CALLS) <= 2 + 2 * 10 + 2, counts.toString());
  }

  @Test
  void batchesHaveColumnsOfEachKind() {
    Object[][] columns = {
      {1, null, -3},
      {1L, Long.MIN_VALUE, null},
      {1.5f, Float.NaN, -0f},
      {null, 2.5, Double.MAX_VALUE},
      {true, null, false},
      {"ä", "", null},
      {new byte[] {1}, null, new byte[0]}
    };
    for (ValueKind kind : ValueKind.values()) {
      GuestFunction same = Guests.rows("same_batch").taking(kind).returning(kind).forBatches(3);
      try (GuestTask task = open(same)) {
        Object[] column = columns[kind.ordinal()];
        Object[] outcomes =
            task.callBatch(new Object[][] {{column[0]}, {column[1]}, {column[2]}}, 3);
        assertArrayEquals(column, outcomes, kind.toString());
      }
    }
    GuestFunction two =
        Guests.rows("same_batch")
            .taking(ValueKind.TEXT, ValueKind.I64)
            .returning(ValueKind.TEXT, ValueKind.I64)
            .forBatches(3);
    try (GuestTask task = open(two)) {
      Object[] outcomes = task.callBatch(new Object[][] {{"a", 1L}, {"b", null}}, 2);
      assertArrayEquals(new Object[][] {{"a", 1L}, {"b", null}}, outcomes);
    }
  }

  @Test
  void aHandleWithAnotherTypeIsRefused() {
    String text =
        assertThrows(
                IllegalArgumentException.class,
                () -> Guests.rows("half").taking(ValueKind.TEXT).resolve())
            .getMessage();
    assertEquals(
        "half: (text) -> (f64) needs a function of type [i32 i32] -> [f64], "
            + "the module's is [f64] -> [f64]",
        text);
    text =
        assertThrows(IllegalArgumentException.class, () -> Guests.rows("none").resolve())
            .getMessage();
    assertTrue(text.endsWith("exports no function none"), text);
    assertThrows(
        IllegalArgumentException.class, () -> Guests.rows("fnv_batch").forBatches(9).resolve());
  }

  @Test
  void arrivingValuesOfAnotherTypeAreNoFailureOfTheRow() {
    try (GuestTask task = open(Guests.rows("add"))) {
      String text =
          assertThrows(IllegalArgumentException.class, () -> task.call(1, 2.0)).getMessage();
      assertEquals("add: argument 2 is i32, got Double", text);
      assertThrows(IllegalArgumentException.class, () -> task.call(1));
      assertThrows(IllegalArgumentException.class, () -> task.call(1, null));
    }
    assertNull(counts.get(Metric.FAILURES));
  }

  @Test
  void aModuleThatHasChangedIsRefused(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("rows.wasm");
    Files.write(file, Guests.bytes("rows"));
    ModuleSource source = ModuleSource.atUrl(file.toUri().toString());
    GuestFunction add = GuestFunction.of(source, "add").withEngine("compiled");
    try (GuestTask task = open(add)) {
      assertEquals(5, task.call(2, 3));
    }
    Files.write(file, Guests.bytes("lines"));
    // Another engine, so that it is not compiled yet.
    GuestTaskException changed =
        assertThrows(
            GuestTaskException.class,
            () -> open(GuestFunction.of(sent(source), "add").withEngine("endive-interpreter")));
    assertTrue(changed.getMessage().contains("has changed"), changed.getMessage());
    Files.delete(file);
    assertThrows(GuestTaskException.class, source::load);
    assertEquals(Guests.bytes("rows").length, ModuleSource.of(Guests.bytes("rows")).load().length);
  }

  @Test
  void manyTasksCompileOnce() throws Exception {
    // Bytes that no other test has.
    byte[] module = Guests.bytes("rows");
    byte[] own = java.util.Arrays.copyOf(module, module.length + 4);
    System.arraycopy(new byte[] {0, 2, 1, 'x'}, 0, own, module.length, 4);
    GuestFunction add = GuestFunction.of(ModuleSource.of(own), "add");
    long before = GuestTask.compilations();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Object>> tasks = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        tasks.add(
            () -> {
              try (GuestTask task = GuestTask.open(sent(add).resolve(), TaskMetrics.NONE)) {
                return task.call(2, 3);
              }
            });
      }
      for (Future<Object> future : threads.invokeAll(tasks)) {
        assertEquals(5, future.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(1, GuestTask.compilations() - before);
  }

  @Test
  void anInstanceIsRenewedIfTheHandleSaysSo() {
    try (GuestTask task = open(Guests.rows("count"))) {
      assertEquals(1L, task.call());
      assertEquals(2L, task.call());
    }
    try (GuestTask task = open(Guests.rows("count").withRenewAfter(1))) {
      assertEquals(1L, task.call());
      assertEquals(1L, task.call());
    }
  }

  /** Host functions of a job. */
  public static final class Functions implements HostFunctions {
    @Override
    public Imports imports() {
      return Imports.of("env", "answer", args -> args.returnI32(42));
    }
  }

  /** Not made: it has no public constructor. */
  static final class Hidden implements HostFunctions {
    private Hidden() {}

    @Override
    public Imports imports() {
      return Imports.none();
    }
  }

  @Test
  void hostFunctionsComeByTheNameOfTheirClass() throws Exception {
    byte[] module =
        io.github.wasmrun.wat.Wat.parse(
            """
            (module (import "env" "answer" (func $a (result i32)))
              (func (export "ask") (result i32) (call $a)))
            """);
    GuestFunction ask =
        GuestFunction.of(ModuleSource.of(module), "ask").withHostFunctions(Functions.class);
    try (GuestTask task = open(sent(ask))) {
      assertEquals(42, task.call());
    }
    assertThrows(GuestTaskException.class, () -> open(ask.withHostFunctions(Hidden.class)));
  }
}
