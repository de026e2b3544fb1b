package io.github.wasmrun.demo.server;

import io.github.wasmrun.Engine;
import io.github.wasmrun.demo.example.EngineText;
import io.github.wasmrun.demo.example.Transcript;
import io.github.wasmrun.demo.jvm.JvmExamples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the whole site into a folder, for any server of files: {@code StaticSite FOLDER}. It is
 * what {@link DemoServer} serves: pages, scripts, modules, and what the JVM answers.
 */
public final class StaticSite {
  /** What of the libraries' files the pages use. */
  private static final List<String> LIBRARIES = List.of("/wasmrun", "/examples");

  /** Pages that need workers, for which other servers do not send the headers. */
  private static final List<String> ISOLATED = List.of("programs.html", "parallel.html");

  private static final String FIRST_SCRIPT = "  <script type=\"module\"";

  private StaticSite() {}

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("usage: StaticSite FOLDER");
    }
    Path folder = Path.of(args[0]);
    write(folder);
    System.out.println("the site is in " + folder);
  }

  /** Writes all files; what else is in the folder stays. */
  static void write(Path folder) throws IOException {
    copyAll(DemoServer.SITE, folder);
    for (String library : LIBRARIES) {
      copyAll(SiteServer.LIBRARY_FILES + library, folder.resolve(library.substring(1)));
    }
    isolate(folder);
    Engine engine = Engine.create();
    text(folder.resolve("jvm/engine.txt"), EngineText.of(engine));
    for (Transcript transcript : JvmExamples.runAll(engine)) {
      text(folder.resolve("jvm/transcript/" + transcript.id() + ".txt"), transcript.text());
    }
  }

  /** Adds the service worker that isolates a page; it must lie next to the page. */
  private static void isolate(Path folder) throws IOException {
    Files.copy(
        folder.resolve("wasmrun/isolation.js"),
        folder.resolve("isolation.js"),
        StandardCopyOption.REPLACE_EXISTING);
    for (String name : ISOLATED) {
      String html = Files.readString(folder.resolve(name));
      int at = html.indexOf(FIRST_SCRIPT);
      if (at < 0) {
        throw new IOException(name + " has no " + FIRST_SCRIPT);
      }
      String script = "  <script src=\"isolation.js\"></script>\n";
      text(folder.resolve(name), html.substring(0, at) + script + html.substring(at));
    }
  }

  private static void text(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Copies a folder of the class path from wherever a part of it is. */
  private static void copyAll(String name, Path target) throws IOException {
    List<URL> places = Collections.list(StaticSite.class.getClassLoader().getResources(name));
    if (places.isEmpty()) {
      throw new IOException("the class path has no " + name);
    }
    for (URL place : places) {
      URI address = address(place);
      if (address.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(address, Map.of())) {
          copy(jar.getPath(name), target);
        }
      } else {
        copy(Path.of(address), target);
      }
    }
  }

  private static URI address(URL place) throws IOException {
    try {
      return place.toURI();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static void copy(Path from, Path target) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      files
          .filter(Files::isRegularFile)
          .forEach(
              file -> {
                Path copy = target.resolve(from.relativize(file).toString());
                try {
                  Files.createDirectories(copy.getParent());
                  Files.write(copy, Files.readAllBytes(file));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
