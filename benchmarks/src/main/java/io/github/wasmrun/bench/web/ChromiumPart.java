package io.github.wasmrun.bench.web;

import io.github.wasmrun.bench.Effort;
import io.github.wasmrun.bench.Part;
import io.github.wasmrun.bench.Row;
import io.github.wasmrun.bench.Row.Round;
import io.github.wasmrun.e2e.browser.BrowserPage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Loops of our page against loops written in JavaScript, in the same page. */
public final class ChromiumPart implements Part {
  private static final int SLICE_MILLIS = 6;

  /** V8 warms up sooner than HotSpot. */
  private static final int WARM_UP_MILLIS = 500;

  @Override
  public List<String> ids() {
    return List.of(
        "web.call.typed.i32",
        "web.call.typed.i64",
        "web.call.dynamic",
        "web.host.typed",
        "web.host.args",
        "web.memory.i32");
  }

  @Override
  public void measure(Effort effort, Predicate<String> wanted, Consumer<Row> rows)
      throws IOException {
    try (Pages pages = new Pages()) {
      for (String id : ids()) {
        if (wanted.test(id)) {
          // A page for each row: the rows shall not shape each other's profiles.
          try (BrowserPage page = pages.open("bench.html")) {
            rows.accept(row(page, id, effort));
          }
        }
      }
    }
  }

  private static Row row(BrowserPage page, String id, Effort effort) {
    page.await("globalThis.measure", Duration.ofSeconds(20));
    int slices = effort.sliceMillis() / SLICE_MILLIS;
    String lines =
        page.evaluate(
            String.format(
                "measure('%s', %d, %d, %d, %d)",
                id, effort.rounds(), slices, SLICE_MILLIS, WARM_UP_MILLIS));
    return Row.of(id, "ns", lines.lines().map(ChromiumPart::round).toList());
  }

  private static Round round(String line) {
    String[] numbers = line.split(" ");
    return new Round(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
  }
}
