package io.github.wasmrun.bench.web;

import io.github.wasmrun.bench.Effort;
import io.github.wasmrun.bench.Part;
import io.github.wasmrun.bench.Row;
import io.github.wasmrun.bench.Row.Round;
import io.github.wasmrun.e2e.browser.BrowserPage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Loops of our page against loops written in JavaScript, or without limits, in the same page. */
public final class ChromiumPart implements Part {
  /** V8 warms up sooner than HotSpot. */
  private static final int WARM_UP_MILLIS = 600;

  /** Rows of more than one thread: by the page's own clock. */
  private static final String WORKERS = "web.pool.";

  private final String pageName;
  private final PeerFiles peers;
  private final List<String> ids;

  private ChromiumPart(String pageName, String... ids) {
    this(pageName, PeerFiles.NONE, ids);
  }

  private ChromiumPart(String pageName, PeerFiles peers, String... ids) {
    this.pageName = pageName;
    this.peers = peers;
    this.ids = List.of(ids);
  }

  /** All pages. */
  public static List<Part> all() {
    return List.of(
        new ChromiumPart(
            "bench.html",
            "web.call.typed.i32",
            "web.call.typed.i64",
            "web.call.dynamic",
            "web.host.typed",
            "web.host.args",
            "web.memory.i32"),
        new ChromiumPart(
            "wasi.html",
            "web.wasi.write",
            "web.wasi.write64k",
            "web.wasi.pathopen",
            "web.wasi.readdir"),
        new ChromiumPart(
            "fuel.html", "web.fuel.fib", "web.fuel.sieve", "web.fuel.sha256", "web.fuel.matmul"),
        new ChromiumPart("async.html", "web.async.call"),
        new ChromiumPart("script.html", PeerFiles.SQL, "web.script.call", "web.script.load"),
        new ChromiumPart("plugin.html", PeerFiles.PLUGINS, "web.plugin.call", "web.plugin.load"),
        new ChromiumPart(
            "package.html",
            PeerFiles.PACKAGES,
            "web.package.deflate",
            "web.package.inflate",
            "web.package.crc32",
            "web.package.md5",
            "web.package.sha1",
            "web.package.sha256",
            "web.package.sha512",
            "web.package.sha3",
            "web.package.blake3",
            "web.package.argon2"),
        new ChromiumPart(
            "component-calls.html",
            PeerFiles.COMPONENTS,
            "web.component.call",
            "web.component.list"),
        new ChromiumPart("pool.html", "web.pool.roundtrip", "web.pool.speedup"));
  }

  @Override
  public List<String> ids() {
    return ids;
  }

  @Override
  public void measure(Effort effort, Predicate<String> wanted, Consumer<Row> rows)
      throws IOException {
    try (Pages pages = new Pages(peers)) {
      for (String id : ids()) {
        if (wanted.test(id)) {
          // A page for each row: the rows shall not shape each other's profiles.
          try (BrowserPage page = pages.open(pageName)) {
            rows.accept(row(page, id, effort));
          }
        }
      }
    }
  }

  private static Row row(BrowserPage page, String id, Effort effort) {
    page.await("globalThis.ready", Duration.ofSeconds(20));
    page.evaluate("check('" + id + "')");
    PageClock clock = new PageClock();
    int ours = warmUp(page, id, "ours", effort);
    int baseline = warmUp(page, id, "baseline", effort);
    if (!id.startsWith(WORKERS)) {
      clock.choose();
    }
    String unit = page.evaluate("unit('" + id + "')");
    double scale =
        Double.parseDouble(page.evaluate("operations('" + id + "')"))
            * (unit.equals("ms") ? 1e6 : 1);
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < effort.rounds(); i++) {
      double value = turn(page, clock, id, "ours", ours) / (ours * scale);
      double base = turn(page, clock, id, "baseline", baseline) / (baseline * scale);
      rounds.add(new Round(value, base));
    }
    return Row.of(id, unit, rounds);
  }

  private static int warmUp(BrowserPage page, String id, String side, Effort effort) {
    String call = "warmUp('%s', '%s', %d, %d)";
    return Integer.parseInt(
        page.evaluate(String.format(call, id, side, effort.sliceMillis(), WARM_UP_MILLIS)));
  }

  /** In nanoseconds. */
  private static double turn(BrowserPage page, PageClock clock, String id, String side, int n) {
    return clock.nanos(
        () ->
            Double.parseDouble(page.evaluate(String.format("turn('%s', '%s', %d)", id, side, n))));
  }
}
