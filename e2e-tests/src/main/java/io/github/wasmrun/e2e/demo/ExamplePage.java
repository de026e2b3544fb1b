package io.github.wasmrun.e2e.demo;

import io.github.wasmrun.demo.server.SiteServer;
import io.github.wasmrun.e2e.browser.Browser;
import io.github.wasmrun.e2e.browser.BrowserHost;
import io.github.wasmrun.e2e.browser.BrowserPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Opens the page in a folder in Chromium and prints what it logs, until that is what a file says or
 * ten seconds are over. Arguments: the folder, and the file.
 */
public final class ExamplePage {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static final String RECORD =
      "window.lines = []; for (const name of ['log', 'info']) { const print = console[name];"
          + "console[name] = (...all) => { lines.push(all.join(' ')); print(...all); }; }";

  private ExamplePage() {}

  /** Runs the class. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    String expected = Files.readString(Path.of(args[1])).strip();
    int lines = expected.split("\n").length;
    try (SiteServer server = SiteServer.start(0);
        BrowserHost host = Browser.CHROMIUM.start()) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = folder.relativize(file).toString().replace('\\', '/');
          server.add(name, name.equals("index.html") ? recording(file) : Files.readAllBytes(file));
        }
      }
      server.add("record.js", RECORD.getBytes(StandardCharsets.UTF_8));
      try (BrowserPage page = host.open(server.url("index.html"))) {
        String seen = "";
        try {
          page.await("window.lines && lines.length >= " + lines, TIMEOUT);
        } finally {
          seen = page.evaluate("lines.join('\\n')").strip();
          System.out.println(seen);
          page.errors().forEach(System.err::println);
        }
        System.exit(seen.equals(expected) && page.errors().equals(List.of()) ? 0 : 1);
      }
    }
  }

  private static byte[] recording(Path page) throws IOException {
    return Files.readString(page)
        .replaceFirst("<meta charset=\"?utf-8\"?>", "$0<script src=record.js></script>")
        .getBytes(StandardCharsets.UTF_8);
  }
}
