package io.github.wasmrun.demo.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves files of the class path on the loopback interface, cross-origin isolated, so that a page
 * may use shared memory.
 *
 * <p>It looks for a file in each root, in order: with the roots {@code site} and {@code
 * META-INF/resources}, the path {@code /a.js} is the resource {@code site/a.js} or else {@code
 * META-INF/resources/a.js}. A path that ends with a slash stands for its {@code index.html}.
 *
 * <p><i>Thread-safe.</i>
 */
public final class SiteServer implements AutoCloseable {
  /** Where the libraries of the class path keep files for a page. */
  public static final String LIBRARY_FILES = "META-INF/resources";

  private static final Map<String, String> CONTENT_TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "mjs", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "wasm", "application/wasm",
          "wat", "text/plain; charset=utf-8",
          "txt", "text/plain; charset=utf-8");

  private final HttpServer server;
  private final ExecutorService executor;
  private final List<String> roots;
  private final Map<String, byte[]> extra = new ConcurrentHashMap<>();
  private volatile boolean isolated = true;
  private volatile String plain = "";

  private SiteServer(int port, List<String> roots) throws IOException {
    this.roots = roots;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    executor = Executors.newCachedThreadPool();
    server.setExecutor(executor);
    server.createContext("/", this::handle);
    server.start();
  }

  /**
   * Starts a server.
   *
   * @param port the port, or 0 for any free one
   * @param roots folders of the class path, the first that has a file wins
   * @throws IOException if the port is taken
   */
  public static SiteServer start(int port, String... roots) throws IOException {
    return new SiteServer(port, List.of(roots));
  }

  /** The address of {@code path} (without a leading slash) on this server. */
  public String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + "/" + path;
  }

  /**
   * Serves {@code bytes} (not copied) under {@code path} (without a leading slash), before files.
   */
  public SiteServer add(String path, byte[] bytes) {
    extra.put("/" + path, bytes);
    return this;
  }

  /** Leaves out the headers that isolate a page, as other servers do. */
  public SiteServer withoutIsolation() {
    isolated = false;
    return this;
  }

  /** Leaves out these headers for one {@code path} (without a leading slash). */
  public SiteServer withoutHeaders(String path) {
    plain = "/" + path;
    return this;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      if (isolated && !exchange.getRequestURI().getPath().equals(plain)) {
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
      String path = exchange.getRequestURI().getPath();
      if (path.endsWith("/")) {
        path += "index.html";
      }
      Optional<byte[]> body = find(path);
      if (body.isEmpty()) {
        headers.set("Content-Type", "text/plain; charset=utf-8");
        String text = "There is no " + path + " here. The site starts at " + url("") + "\n";
        answer(exchange, 404, text.getBytes(StandardCharsets.UTF_8));
        return;
      }
      headers.set("Content-Type", contentType(path));
      answer(exchange, 200, body.get());
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] bytes) throws IOException {
    boolean head = exchange.getRequestMethod().equals("HEAD") || bytes.length == 0;
    exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
    if (!head) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private Optional<byte[]> find(String path) throws IOException {
    byte[] added = extra.get(path);
    if (added != null) {
      return Optional.of(added);
    }
    // Only plain files have a dot in their name here; a folder's listing is never served.
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (path.contains("..") || path.contains("\\") || !name.contains(".")) {
      return Optional.empty();
    }
    for (String root : roots) {
      try (InputStream in = SiteServer.class.getClassLoader().getResourceAsStream(root + path)) {
        if (in != null) {
          return Optional.of(in.readAllBytes());
        }
      }
    }
    return Optional.empty();
  }

  private static String contentType(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1);
    return CONTENT_TYPES.getOrDefault(ending, "application/octet-stream");
  }

  /** Stops at once; the port is free afterwards. */
  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
