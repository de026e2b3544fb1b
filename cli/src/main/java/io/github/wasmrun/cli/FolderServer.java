package io.github.wasmrun.cli;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Serves the files of a folder on the loopback interface. Thread-safe. */
final class FolderServer implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("wat", "text/plain; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final Path folder;
  private final boolean isolated;
  private final HttpServer server;
  private final ExecutorService executor = Executors.newCachedThreadPool();

  private FolderServer(Path folder, int port, boolean isolated) throws IOException {
    this.folder = folder.toRealPath();
    this.isolated = isolated;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(executor);
    server.createContext("/", this::handle);
    server.start();
  }

  /**
   * Starts a server.
   *
   * @param port the port, or 0 for any free one
   * @param isolated whether answers have the headers that isolate a page
   * @throws IOException if the port is taken
   */
  static FolderServer start(Path folder, int port, boolean isolated) throws IOException {
    return new FolderServer(folder, port, isolated);
  }

  /** The address of the folder. */
  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      if (isolated) {
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Embedder-Policy", "require-corp");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
      }
      headers.set("Cache-Control", "no-store");
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      Path path = find(exchange.getRequestURI().getPath());
      if (path == null) {
        byte[] text = "not found\n".getBytes(StandardCharsets.UTF_8);
        headers.set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(404, text.length);
        exchange.getResponseBody().write(text);
        return;
      }
      headers.set("Content-Type", type(path.toString()));
      long length = Files.size(path);
      boolean empty = length == 0 || method.equals("HEAD");
      exchange.sendResponseHeaders(200, empty ? -1 : length);
      if (!empty) {
        try (OutputStream body = exchange.getResponseBody()) {
          Files.copy(path, body);
        }
      }
    }
  }

  /** The file of an address; null if there is none in the folder. No link leads out of it. */
  private @Nullable Path find(String address) throws IOException {
    try {
      Path path = folder.resolve(address.substring(1)).normalize();
      if (Files.isDirectory(path)) {
        path = path.resolve("index.html");
      }
      if (!Files.isRegularFile(path) || !path.toRealPath().startsWith(folder)) {
        return null;
      }
      return path;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static String type(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return TYPES.getOrDefault(extension, "application/octet-stream");
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
