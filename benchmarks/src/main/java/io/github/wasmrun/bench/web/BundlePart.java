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
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** The size of small pages, minified and gzipped. */
public final class BundlePart implements Part {
  /**
   * A page.
   *
   * @param kilobytes what it may have for a ratio of 1
   */
  private record Page(String id, String name, int kilobytes) {}

  /** A part of the script for pages without a build of Java. */
  private record Script(String id, String file, int kilobytes) {}

  /** May have so much more than the first page. */
  private static final String COMPONENT = "web.bundle.component";

  private static final List<Page> PAGES =
      List.of(
          new Page("web.bundle.hello", "hello", 30),
          new Page("web.bundle.load", "load", 35),
          new Page("web.bundle.dynamic", "dynamic", 45),
          new Page("web.bundle.wasi", "program", 80),
          new Page(COMPONENT, "component-page", 60));

  private static final List<Script> SCRIPTS =
      List.of(
          new Script("web.bundle.script.core", "wasmrun.js", 45),
          new Script("web.bundle.script.system", "wasmrun-system.mjs", 80),
          new Script("web.bundle.script.terminal", "wasmrun-terminal.mjs", 5));

  @Override
  public List<String> ids() {
    return Stream.concat(PAGES.stream().map(Page::id), SCRIPTS.stream().map(Script::id)).toList();
  }

  @Override
  public void measure(Effort effort, Predicate<String> wanted, Consumer<Row> rows)
      throws IOException {
    for (Script script : SCRIPTS) {
      if (wanted.test(script.id)) {
        double bytes = gzipped(resource("/META-INF/resources/wasmrun/" + script.file));
        rows.accept(Row.of(script.id, "bytes", List.of(new Round(bytes, script.kilobytes * 1024))));
      }
    }
    if (PAGES.stream().noneMatch(page -> wanted.test(page.id))) {
      return;
    }
    try (Pages pages = new Pages()) {
      for (Page page : PAGES) {
        if (wanted.test(page.id)) {
          check(pages, page.name);
          double bytes = gzipped(resource("/bench/" + page.name + ".js"));
          if (page.id.equals(COMPONENT)) {
            bytes -= gzipped(resource("/bench/hello.js"));
          }
          rows.accept(Row.of(page.id, "bytes", List.of(new Round(bytes, page.kilobytes * 1024))));
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
    for (Page page : PAGES) {
      String name = page.name;
      byte[] script = resource("/bench/" + name + ".js");
      int gzipped = gzipped(script);
      text.append(
          String.format(
              "%s.js: %d bytes, gzipped %d. By package, the gzipped ones in proportion:%n",
              name, script.length, gzipped));
      Map<String, Integer> sizes =
          SourceMapSizes.byPackage(
              new String(script, StandardCharsets.UTF_8),
              new String(resource("/bench/" + name + ".js.map"), StandardCharsets.UTF_8));
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
    try (InputStream in = BundlePart.class.getResourceAsStream(name)) {
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
