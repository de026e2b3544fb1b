package io.github.wasmrun.bench.command;

import io.github.wasmrun.bench.Effort;
import io.github.wasmrun.bench.Part;
import io.github.wasmrun.bench.Row;
import io.github.wasmrun.bench.jvm.ForkedPart;
import io.github.wasmrun.bench.jvm.StartPart;
import io.github.wasmrun.bench.web.BundlePart;
import io.github.wasmrun.bench.web.ChromiumPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The command {@code bin/bench}: measures ourselves against peers.
 *
 * <p>The bars are information: the exit code is 1 only if a row could not be measured.
 */
public final class BenchMain {
  private static final String USAGE =
      """
      bin/bench [--quick] [--json FILE] [--only PREFIX] [--bundle-report]
        --quick          about a third of the time, for a first look
        --json FILE      writes the rows there
        --only PREFIX    only the rows whose id begins like this
        --bundle-report  only the sizes of the small pages, by package
      """;

  private final List<Row> rows = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private Effort effort = Effort.FULL;
  private String only = "";

  private BenchMain() {}

  /** Runs the command. */
  public static void main(String[] args) throws IOException {
    // Decimal points, whatever the machine's language is.
    Locale.setDefault(Locale.ROOT);
    System.exit(new BenchMain().run(args));
  }

  private int run(String[] args) throws IOException {
    Path json = null;
    for (int i = 0; i < args.length; i++) {
      boolean more = i + 1 < args.length;
      if (args[i].equals("--quick")) {
        effort = Effort.QUICK;
      } else if (args[i].equals("--json") && more) {
        json = Path.of(args[++i]);
      } else if (args[i].equals("--only") && more) {
        only = args[++i];
      } else if (args[i].equals("--bundle-report")) {
        System.out.print(new BundlePart().report());
        return 0;
      } else {
        System.err.print(USAGE);
        return 2;
      }
    }
    System.out.println(Report.head());
    measure(new BundlePart());
    ChromiumPart.all().forEach(this::measure);
    ForkedPart.all().forEach(this::measure);
    StartPart.all().forEach(this::measure);
    for (String failure : failures) {
      System.out.println("not measured: " + failure);
    }
    if (json != null) {
      Files.writeString(json, Report.json(rows));
    }
    return failures.isEmpty() ? 0 : 1;
  }

  private void measure(Part part) {
    List<String> missing = new ArrayList<>(part.ids());
    missing.removeIf(id -> !id.startsWith(only));
    if (missing.isEmpty()) {
      return;
    }
    String reason = "no result";
    try {
      part.measure(
          effort,
          id -> id.startsWith(only),
          row -> {
            System.out.println(Report.line(row));
            rows.add(row);
            missing.remove(row.id());
          });
    } catch (Exception e) {
      reason = e.toString();
    }
    for (String id : missing) {
      failures.add(id + ": " + reason);
    }
  }
}
