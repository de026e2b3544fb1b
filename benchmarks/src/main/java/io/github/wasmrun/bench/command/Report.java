package io.github.wasmrun.bench.command;

import io.github.wasmrun.bench.Row;
import java.util.List;
import java.util.OptionalDouble;

/** Rows as text and as JSON. */
final class Report {
  private static final String LINE = "%-24s %12s %12s %-8s %7s  %-14s %s";

  private Report() {}

  /** The table's head. */
  static String head() {
    return String.format(LINE, "row", "value", "baseline", "unit", "ratio", "(all rounds)", "bar");
  }

  /** A line of the table. */
  static String line(Row row) {
    boolean once = row.least() == row.greatest();
    return String.format(
        LINE,
        row.id(),
        number(row.value()),
        number(row.baseline()),
        row.unit(),
        String.format("%.2f", row.ratio()),
        once ? "" : String.format("(%.2f-%.2f)", row.least(), row.greatest()),
        verdict(row));
  }

  private static String verdict(Row row) {
    OptionalDouble bar = Bars.of(row.id());
    if (bar.isEmpty()) {
      return "-";
    }
    boolean isLeast = Bars.isLeast(row.id());
    boolean isMet = isLeast ? row.ratio() >= bar.getAsDouble() : row.ratio() <= bar.getAsDouble();
    return (isLeast ? ">= " : "") + bar.getAsDouble() + (isMet ? " met" : " MISSED");
  }

  private static String number(double value) {
    return String.format(value >= 1000 ? "%.0f" : "%.3f", value);
  }

  /** An array of rows, each with the keys id, value, baseline, ratio and unit. */
  static String json(List<Row> rows) {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      json.append(i == 0 ? "\n" : ",\n")
          .append("  {\"id\": \"")
          .append(row.id())
          .append("\", \"value\": ")
          .append(row.value())
          .append(", \"baseline\": ")
          .append(row.baseline())
          .append(", \"ratio\": ")
          .append(row.ratio())
          .append(", \"unit\": \"")
          .append(row.unit())
          .append("\"}");
    }
    return json.append("\n]\n").toString();
  }
}
