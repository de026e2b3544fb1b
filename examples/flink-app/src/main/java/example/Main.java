package example;

import io.github.wasmrun.flink.WasmProcessFunction;
import io.github.wasmrun.flink.WasmScalarFunction;
import io.github.wasmrun.integration.FailurePolicy;
import io.github.wasmrun.integration.GuestFunction;
import io.github.wasmrun.integration.ModuleSource;
import io.github.wasmrun.integration.ValueKind;
import io.github.wasmrun.wat.Wat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;

/** A function of a guest in Flink's SQL and one in a stream with dead letters, in local mode. */
public final class Main {
  public static void main(String[] args) throws Exception {
    ModuleSource module = ModuleSource.of(guest());

    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inBatchMode());
    GuestFunction fnv =
        GuestFunction.of(module, "fnv").taking(ValueKind.TEXT).returning(ValueKind.I64);
    tables.createTemporarySystemFunction("fnv", new WasmScalarFunction(fnv));
    try (CloseableIterator<Row> rows =
        tables
            .executeSql("select name, fnv(name) from (values ('Ada'), ('Grace')) as t(name)")
            .collect()) {
      rows.forEachRemaining(
          row ->
              System.out.println(row.getField(0) + " " + Long.toHexString((Long) row.getField(1))));
    }

    StreamExecutionEnvironment streams = StreamExecutionEnvironment.getExecutionEnvironment();
    streams.setParallelism(1);
    GuestFunction divide = GuestFunction.of(module, "divide").withPolicy(FailurePolicy.DEAD_LETTER);
    SingleOutputStreamOperator<String> quotients =
        streams
            .fromData(List.of(3L, 0L, 4L), Types.LONG)
            .process(
                new WasmProcessFunction<Long, String>(
                    divide,
                    by -> new Object[] {12L, by},
                    (by, result) -> "12 / " + by + " = " + result))
            .returns(Types.STRING);
    quotients
        .union(
            quotients
                .getSideOutput(WasmProcessFunction.DEAD_LETTERS)
                .map(letter -> "12 / " + letter.element + ": " + letter.kind)
                .returns(Types.STRING))
        .print();
    streams.execute();
  }

  private static byte[] guest() throws IOException {
    try (InputStream in = Main.class.getResourceAsStream("/guest.wat")) {
      return Wat.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
