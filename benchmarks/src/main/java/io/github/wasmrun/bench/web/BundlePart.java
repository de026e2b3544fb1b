package io.github.wasmrun.bench.web;

import io.github.wasmrun.bench.Effort;
import io.github.wasmrun.bench.Part;
import io.github.wasmrun.bench.Row;
import io.github.wasmrun.bench.Row.Round;
import io.github.wasmrun.e2e.browser.BrowserPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;

/** The size of small pages, minified and gzipped. */
public final class BundlePart implements Part {
  private static final double BAR = 30 * 1024;
  private static final List<String> PAGES = List.of("hello", "load");

  @Override
  public List<String> ids() {
    return PAGES.stream().map(page -> "web.bundle." + page).toList();
  }

  @Override
  public void measure(Effort effort, Predicate<String> wanted, Consumer<Row> rows)
      throws IOException {
    try (Pages pages = new Pages()) {
      for (String name : PAGES) {
        String id = "web.bundle." + name;
        if (wanted.test(id)) {
          check(pages, name);
          double bytes = gzipped(resource(name + ".js"));
          rows.accept(Row.of(id, "bytes", List.of(new Round(bytes, BAR))));
        }
      }
    }
  }

  /** A page that does not work has no size. */
  private static void check(Pages pages, String name) {
    try (BrowserPage page = pages.open(name + ".html")) {
      page.await("document.title === '2 + 3 = 5'", Duration.ofSeconds(20));
    }
  }

  /** For each page, the bytes of each package, by the source map. */
  public String report() throws IOException {
    StringBuilder text = new StringBuilder();
    for (String name : PAGES) {
      byte[] script = resource(name + ".js");
      int gzipped = gzipped(script);
      text.append(
          String.format(
              "%s.js: %d bytes, gzipped %d. By package, the gzipped ones in proportion:%n",
              name, script.length, gzipped));
      Map<String, Integer> sizes =
          SourceMapSizes.byPackage(
              new String(script, StandardCharsets.UTF_8),
              new String(resource(name + ".js.map"), StandardCharsets.UTF_8));
      sizes.entrySet().stream()
          .sorted((a, b) -> b.getValue() - a.getValue())
          .forEach(
              entry ->
                  text.append(
                      String.format(
                          "%8d %8d  %s%n",
                          entry.getValue(),
                          Math.round((double) entry.getValue() * gzipped / script.length),
                          entry.getKey())));
    }
    return text.toString();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = BundlePart.class.getResourceAsStream("/bench/" + name)) {
      if (in == null) {
        throw new IOException("no " + name + ": the page was not built");
      }
      return in.readAllBytes();
    }
  }

  private static int gzipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.size();
  }
}
