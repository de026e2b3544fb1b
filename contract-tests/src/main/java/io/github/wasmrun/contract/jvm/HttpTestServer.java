package io.github.wasmrun.contract.jvm;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The server that the contract tests of requests ask; pages of other origins may ask it, too. */
public final class HttpTestServer implements AutoCloseable {
  private static final int MOST_SECONDS = 30;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);

  private HttpTestServer(HttpServer server) {
    this.server = server;
  }

  /** Starts one on a free port. */
  public static HttpTestServer start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
      HttpTestServer tests = new HttpTestServer(server);
      server.setExecutor(tests.threads);
      server.createContext("/", tests::handle);
      server.start();
      return tests;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its host and port. */
  public String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.add("Access-Control-Allow-Origin", "*");
    headers.add("Access-Control-Allow-Headers", "*");
    headers.add("Access-Control-Allow-Methods", "*");
    headers.add("Access-Control-Expose-Headers", "*");
    try (exchange) {
      if (exchange.getRequestMethod().equals("OPTIONS")
          && exchange.getRequestHeaders().containsKey("Access-Control-Request-Method")) {
        exchange.sendResponseHeaders(204, -1);
        return;
      }
      answer(exchange, headers);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange exchange, Headers headers)
      throws IOException, InterruptedException {
    String query = exchange.getRequestURI().getRawQuery();
    switch (exchange.getRequestURI().getPath()) {
      case "/echo":
        echo(exchange);
        break;
      case "/upload":
        text(exchange, 200, Integer.toString(exchange.getRequestBody().readAllBytes().length));
        break;
      case "/bytes":
        bytes(exchange, Integer.parseInt(query));
        break;
      case "/headers":
        for (int i = 0; i < 200; i++) {
          headers.add("x-long-" + i, "v".repeat(1000));
        }
        text(exchange, 200, "");
        break;
      case "/redirect":
        headers.add("Location", "/echo");
        exchange.sendResponseHeaders(302, -1);
        break;
      case "/missing":
        headers.add("X-Reply", "one");
        headers.add("X-Reply", "two");
        text(exchange, 404, "nothing here");
        break;
      case "/silent":
        closed.await(MOST_SECONDS, TimeUnit.SECONDS);
        break;
      case "/stall":
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write(new byte[10]);
        exchange.getResponseBody().flush();
        closed.await(MOST_SECONDS, TimeUnit.SECONDS);
        break;
      case "/short":
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write(new byte[10]);
        exchange.getResponseBody().flush();
        break;
      case "/hangup":
        break;
      default:
        text(exchange, 400, exchange.getRequestURI().toString());
    }
  }

  /** Method, address, fields that begin with x, body. */
  private static void echo(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    StringBuilder text = new StringBuilder();
    text.append(exchange.getRequestMethod()).append(' ').append(exchange.getRequestURI());
    text.append('\n');
    new TreeMap<>(exchange.getRequestHeaders())
        .forEach(
            (name, values) -> {
              String lower = name.toLowerCase(Locale.ROOT);
              if (lower.startsWith("x-")) {
                text.append(lower).append(": ").append(String.join(", ", values)).append('\n');
              }
            });
    text.append(new String(body, StandardCharsets.UTF_8));
    text(exchange, 200, text.toString());
  }

  private static void text(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    boolean none = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, none ? -1 : bytes.length);
    if (!none) {
      exchange.getResponseBody().write(bytes);
    }
  }

  /** Bytes in parts without a length: the byte at i is a letter of i. */
  private static void bytes(HttpExchange exchange, int count) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    byte[] part = new byte[10_000];
    for (int at = 0; at < count; at += part.length) {
      int length = Math.min(part.length, count - at);
      for (int i = 0; i < length; i++) {
        part[i] = (byte) ('a' + (at + i) % 26);
      }
      out.write(part, 0, length);
    }
    out.close();
  }
}
