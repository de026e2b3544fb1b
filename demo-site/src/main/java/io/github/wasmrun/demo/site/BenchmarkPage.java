package io.github.wasmrun.demo.site;

import io.github.wasmrun.json.Json;
import io.github.wasmrun.json.JsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The page of measurements, from a file that {@code bin/bench --json} has written. */
final class BenchmarkPage {
  /**
   * Rows that are shown together.
   *
   * @param title what they measure
   * @param peer what the ratio is to
   * @param prefixes how the ids of its rows begin
   */
  private record Group(String title, String peer, List<String> prefixes) {}

  private static final List<Group> GROUPS =
      List.of(
          new Group(
              "Calls in a page",
              "The same calls in hand-written JavaScript, in the same page of Chromium.",
              List.of("web.call.", "web.host.", "web.memory.")),
          new Group(
              "Calls on the JVM",
              "jvm.call.typed: a static method of Java; the others: the same through Endive's API.",
              List.of("jvm.call.", "jvm.host.")),
          new Group(
              "WASI in a page", "The same guest over browser_wasi_shim.", List.of("web.wasi.")),
          new Group("WASI on the JVM", "The same guest over Endive's WASI.", List.of("jvm.wasi.")),
          new Group(
              "Programs on the JVM, to V8",
              "The same bytes in Node.js, whose engine compiles to machine code.",
              List.of("jvm.program.", "jvm.simd.")),
          new Group(
              "Programs on the JVM, to Endive",
              "The same bytes in Endive with its compiler.",
              List.of("jvm.peer.", "jvm.kernel.")),
          new Group(
              "What fuel costs",
              "The same kernels without a limit of fuel.",
              List.of("web.fuel.", "jvm.fuel.")),
          new Group(
              "Workers",
              "A round trip to a worker by hand; for speedup: one worker, larger is better.",
              List.of("web.pool.", "jvm.pool.")),
          new Group(
              "Size of a page",
              "The size that we want to keep to, minified and gzipped.",
              List.of("web.bundle.")));

  private BenchmarkPage() {}

  /**
   * The page.
   *
   * @param json the rows
   * @param about a paragraph: when and where they were measured
   */
  static Page of(Path json, Path about) throws IOException {
    List<BarChart.Bar> rows = rows(json);
    StringBuilder html = new StringBuilder("<h1>Speed</h1>\n");
    html.append(Markdown.of(Files.readString(about)).html(link -> link));
    for (Group group : GROUPS) {
      List<BarChart.Bar> bars = new ArrayList<>();
      for (BarChart.Bar row : rows) {
        if (group.prefixes().stream().anyMatch(row.id()::startsWith)) {
          bars.add(row);
        }
      }
      if (!bars.isEmpty()) {
        html.append("<h2>").append(Html.escape(group.title())).append("</h2>\n");
        html.append("<p>").append(Html.escape("Compared with: " + group.peer())).append("</p>\n");
        html.append(BarChart.svg(group.title(), bars)).append(table(bars));
      }
    }
    return new Page(
        "benchmarks.html",
        "Speed",
        "How fast wasmrun is, as ratios to peers that ran in the same process and moment.",
        "benchmarks",
        List.of(),
        "",
        html.toString());
  }

  private static List<BarChart.Bar> rows(Path json) throws IOException {
    List<BarChart.Bar> rows = new ArrayList<>();
    try {
      for (Object each : (List<?>) Json.parse(Files.readAllBytes(json))) {
        Map<?, ?> row = (Map<?, ?>) each;
        rows.add(
            new BarChart.Bar(
                (String) row.get("id"),
                number(row, "value"),
                number(row, "baseline"),
                (String) row.get("unit"),
                number(row, "ratio")));
      }
    } catch (JsonException | ClassCastException | NullPointerException e) {
      throw new IOException(json + " is not what bin/bench writes: " + e.getMessage(), e);
    }
    return rows;
  }

  private static double number(Map<?, ?> row, String name) {
    return ((Number) row.get(name)).doubleValue();
  }

  private static String table(List<BarChart.Bar> bars) {
    StringBuilder html = new StringBuilder("<details><summary>The numbers</summary>\n");
    html.append(
        "<div class=\"scroll\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">Row</th>");
    html.append(
        "<th scope=\"col\">Ours</th><th scope=\"col\">Peer</th><th scope=\"col\">Unit</th>");
    html.append("<th scope=\"col\">Ratio</th></tr></thead><tbody>\n");
    for (BarChart.Bar bar : bars) {
      html.append("<tr><th scope=\"row\"><code>").append(bar.id()).append("</code></th><td>");
      html.append(BarChart.shown(bar.value())).append("</td><td>");
      html.append(BarChart.shown(bar.baseline())).append("</td><td>");
      html.append(Html.escape(bar.unit())).append("</td><td>");
      html.append(BarChart.shown(bar.ratio())).append("</td></tr>\n");
    }
    return html.append("</tbody></table></div></details>\n").toString();
  }
}
