package io.github.wasmrun.bench.jvm;

import io.github.wasmrun.bench.Effort;
import io.github.wasmrun.bench.Part;
import io.github.wasmrun.bench.Row;
import io.github.wasmrun.bench.Row.Round;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Rows that a JVM of its own measures, so that they do not disturb each other's profiles. */
public final class ForkedPart implements Part {
  /** How a line with a round begins: row, unit, value and baseline follow. */
  static final String ROUND = "round ";

  private final String group;
  private final List<String> ids;

  private ForkedPart(String group, String... ids) {
    this.group = group;
    this.ids = List.of(ids);
  }

  /** All groups. */
  public static List<Part> all() {
    List<Part> parts = new ArrayList<>();
    for (String group :
        List.of(
            "call.typed",
            "call.dynamic",
            "host.typed",
            "host.several",
            "wasi.write",
            "wasi.write64k",
            "wasi.pathopen",
            "wasi.readdir",
            "component.call",
            "component.list",
            "plugin.call",
            "plugin.load",
            "plugin.search",
            "pool.roundtrip",
            "pool.speedup",
            "simd.geomean",
            "simd.chacha")) {
      parts.add(new ForkedPart(group, "jvm." + group));
    }
    for (String program : List.of("sqljs", "quickjs", "lua", "coremark", "bz2", "sightglass")) {
      parts.add(
          new ForkedPart("program." + program, "jvm.program." + program, "jvm.peer." + program));
    }
    for (String name :
        List.of(
            "deflate",
            "inflate",
            "crc32",
            "md5",
            "sha1",
            "sha256",
            "sha512",
            "sha3",
            "aes",
            "sql",
            "png.decode",
            "png.encode",
            "jpeg.decode",
            "resize")) {
      parts.add(new ForkedPart(Fork.PACKAGE + name, "jvm.package." + name));
    }
    for (String kernel : List.of("fib", "sieve", "sha256", "matmul", "indirect")) {
      String id = "jvm.kernel." + kernel;
      parts.add(new ForkedPart(kernel, id, id + ".v8"));
    }
    for (String shape : GrowthShapes.all().keySet()) {
      String group = Fork.GROWTH + shape;
      parts.add(new ForkedPart(group, "jvm." + group));
    }
    for (String kernel : List.of("fib", "sieve", "sha256", "matmul")) {
      parts.add(new ForkedPart("fuel." + kernel, "jvm.fuel." + kernel));
    }
    return parts;
  }

  @Override
  public List<String> ids() {
    return ids;
  }

  @Override
  public void measure(Effort effort, Predicate<String> wanted, Consumer<Row> rows)
      throws IOException, InterruptedException {
    Map<String, List<Round>> rounds = new LinkedHashMap<>();
    String unit = "";
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Fork.class.getName(),
                group,
                effort.id())
            .redirectError(Redirect.INHERIT)
            .start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(ROUND)) {
          String[] words = line.split(" ");
          unit = words[2];
          rounds
              .computeIfAbsent(words[1], id -> new ArrayList<>())
              .add(new Round(Double.parseDouble(words[3]), Double.parseDouble(words[4])));
        } else {
          System.err.println(line);
        }
      }
    }
    if (process.waitFor() != 0) {
      throw new IOException("the process for " + group + " has failed");
    }
    for (Map.Entry<String, List<Round>> row : rounds.entrySet()) {
      if (wanted.test(row.getKey())) {
        rows.accept(Row.of(row.getKey(), unit, row.getValue()));
      }
    }
  }
}
