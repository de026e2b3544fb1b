package example;

import io.github.wasmrun.integration.FailurePolicy;
import io.github.wasmrun.integration.GuestFunction;
import io.github.wasmrun.integration.ModuleSource;
import io.github.wasmrun.integration.ValueKind;
import io.github.wasmrun.spark.WasmSpark;
import io.github.wasmrun.wat.Wat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Two functions of a guest in Spark's SQL, in local mode. */
public final class Main {
  public static void main(String[] args) throws IOException {
    ModuleSource module = ModuleSource.of(guest());
    SparkSession spark =
        SparkSession.builder().master("local[2]").config("spark.ui.enabled", "false").getOrCreate();
    WasmSpark.register(
        spark,
        "fnv",
        GuestFunction.of(module, "fnv").taking(ValueKind.TEXT).returning(ValueKind.I64));
    WasmSpark.register(
        spark, "divide", GuestFunction.of(module, "divide").withPolicy(FailurePolicy.DEAD_LETTER));

    for (Row row :
        spark
            .sql("select name, hex(fnv(name)) from values ('Ada'), ('Grace') as t(name)")
            .collectAsList()) {
      System.out.println(row.getString(0) + " " + row.getString(1));
    }
    for (Row row :
        spark
            .sql("select id, r.value, r.error from (select id, divide(12, id) as r from range(4))")
            .orderBy("id")
            .collectAsList()) {
      System.out.println(
          "12 / "
              + row.get(0)
              + " = "
              + (row.isNullAt(1) ? row.getString(2).split(" at ")[0] : row.get(1)));
    }
    spark.stop();
  }

  private static byte[] guest() throws IOException {
    try (InputStream in = Main.class.getResourceAsStream("/guest.wat")) {
      return Wat.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
