package io.github.wasmrun.e2e.site;

import io.github.wasmrun.Engine;
import io.github.wasmrun.demo.jvm.JvmExamples;
import io.github.wasmrun.demo.server.DemoServer;
import io.github.wasmrun.demo.server.JvmSide;
import io.github.wasmrun.demo.server.SiteServer;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The site as {@code bin/demo} serves it, and the list of its pages. */
final class Site {
  /** Pages that are programs, and one of each kind of the others. */
  static final List<String> SHOWN =
      List.of(
          "index.html",
          "guide/index.html",
          "guide/start-page.html",
          "playground.html",
          "programs.html",
          "parallel.html",
          "plugins.html",
          "libraries.html",
          "compress.html",
          "image.html",
          "hash.html",
          "editors.html",
          "sql.html",
          "features.html",
          "benchmarks.html",
          "docs/index.html",
          "docs/threat-model.html",
          "api/io.github.wasmrun.html");

  private Site() {}

  /** Starts the server with what the JVM answers. */
  static SiteServer start() throws IOException {
    SiteServer server = DemoServer.start(0);
    Engine engine = Engine.create();
    JvmSide.publish(server, engine);
    JvmSide.publish(server, JvmExamples.runAll(engine));
    return server;
  }

  /** The paths of all pages, with their HTML. */
  static Map<String, String> pages() throws IOException {
    URI start;
    try {
      start = Site.class.getResource("/site/index.html").toURI();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
    if (!start.getScheme().equals("jar")) {
      return pages(Path.of(start).getParent());
    }
    // Maven packs the site before these tests.
    try (FileSystem jar = FileSystems.newFileSystem(start, Map.of())) {
      return pages(jar.getPath("/site"));
    }
  }

  private static Map<String, String> pages(Path folder) throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".html")).toList()) {
        pages.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return pages;
  }

  /** All pages but for the lists of the API, which are alike; of these one. */
  static Set<String> different() throws IOException {
    Set<String> paths = new TreeSet<>(pages().keySet());
    paths.removeIf(path -> path.startsWith("api/") && !SHOWN.contains(path));
    return paths;
  }
}
