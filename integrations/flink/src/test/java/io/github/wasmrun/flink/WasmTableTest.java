package io.github.wasmrun.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.integration.FailurePolicy;
import io.github.wasmrun.integration.GuestFunction;
import io.github.wasmrun.integration.Guests;
import io.github.wasmrun.integration.ValueKind;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** SQL, in local mode. */
@Timeout(180)
class WasmTableTest {
  private static TableEnvironment tables;

  @BeforeAll
  static void start() {
    Configuration config = new Configuration();
    config.setString("parallelism.default", "1");
    tables =
        TableEnvironment.create(
            EnvironmentSettings.newInstance().inBatchMode().withConfiguration(config).build());
    register("wasm_add", Guests.rows("add"));
    register("wasm_both", Guests.rows("both"));
    register("wasm_even", Guests.rows("even").returning(ValueKind.BOOL));
    register("wasm_fnv", Guests.rows("fnv").taking(ValueKind.TEXT).returning(ValueKind.I64));
    register(
        "wasm_first",
        Guests.rows("first").taking(ValueKind.BYTES, ValueKind.I32).returning(ValueKind.BYTES));
    register("wasm_divide", Guests.rows("divide"));
    register("wasm_null", Guests.rows("divide").withPolicy(FailurePolicy.NULL));
    register("wasm_dead", Guests.rows("divide").withPolicy(FailurePolicy.DEAD_LETTER));
    tables.createTemporarySystemFunction(
        "wasm_lines",
        new WasmTableFunction(
            Guests.rows("upper").taking(ValueKind.TEXT).returning(ValueKind.TEXT)));
    tables.createTemporarySystemFunction(
        "wasm_refuse",
        new WasmTableFunction(
            Guests.rows("refuse")
                .taking(ValueKind.TEXT)
                .returning(ValueKind.TEXT)
                .withPolicy(FailurePolicy.DEAD_LETTER)));
  }

  private static void register(String name, GuestFunction function) {
    tables.createTemporarySystemFunction(name, new WasmScalarFunction(function));
  }

  @SuppressWarnings("try") // closing may be interrupted
  private static List<String> rows(String sql) throws Exception {
    List<String> rows = new ArrayList<>();
    try (CloseableIterator<Row> all = tables.executeSql(sql).collect()) {
      all.forEachRemaining(row -> rows.add(row.toString()));
    }
    return rows;
  }

  @Test
  void numbersTextsAndBytes() throws Exception {
    assertEquals(
        List.of("+I[5, " + Guests.fnv("grün") + ", true, [1, 2]]"),
        rows(
            "select wasm_add(a, 3), wasm_fnv(t), wasm_even(a), wasm_first(b, 2)"
                + " from (values (2, 'grün', X'010203')) as v(a, t, b)"));
    assertEquals(
        List.of("+I[2.5, 7]"),
        rows("select r.f0, r.f1 from (select wasm_both(a, 2.5e0) as r from (values (7)) as v(a))"));
    assertEquals(
        List.of("+I[null]"),
        rows("select wasm_add(a, cast(null as int)) from (values (1)) as v(a)"));
  }

  @Test
  void rowsThatFailEndAsThePolicySays() throws Exception {
    assertEquals(
        List.of("+I[6, 2]", "+I[0, null]"),
        rows("select a, wasm_null(12, a) from (values (6), (0)) as v(a)"));
    List<String> dead = rows("select a, wasm_dead(12, a) from (values (6), (0)) as v(a)");
    assertEquals("+I[6, +I[2, null]]", dead.get(0));
    assertTrue(
        dead.get(1).startsWith("+I[0, +I[null, divide: integer divide by zero"), dead.get(1));
    Exception failed =
        assertThrows(
            Exception.class, () -> rows("select wasm_divide(12, a) from (values (0)) as v(a)"));
    StringBuilder text = new StringBuilder();
    for (Throwable e = failed; e != null; e = e.getCause()) {
      text.append(e).append('\n');
    }
    assertTrue(text.toString().contains("divide: integer divide by zero"), text.toString());
  }

  @Test
  void manyRowsForOne() throws Exception {
    assertEquals(
        List.of("+I[1, A]", "+I[1, B]", "+I[3, C]"),
        rows(
            "select id, line from (values (1, U&'a\\000Ab'), (2, ''), (3, 'c')) as v(id, t),"
                + " lateral table(wasm_lines(t))"));
    assertEquals(
        List.of("+I[1, null, refuse: no vowels wanted]"),
        rows(
            "select id, line, error from (values (1, 'a')) as v(id, t),"
                + " lateral table(wasm_refuse(t))"));
  }

  @Test
  void argumentsOfAnotherTypeAreRefusedBeforeAnythingRuns() {
    ValidationException refused =
        assertThrows(ValidationException.class, () -> tables.executeSql("select wasm_fnv(true)"));
    assertTrue(refused.getMessage().contains("wasm_fnv"), refused.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new WasmTableFunction(Guests.rows("add")));
  }
}
