package io.github.wasmrun.cli;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.wasmrun.GuestFrame;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.wasi.component.WasiHttpBody;
import io.github.wasmrun.wasi.component.WasiHttpException;
import io.github.wasmrun.wasi.component.WasiHttpHandler;
import io.github.wasmrun.wasi.component.WasiHttpRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Has a component answer the requests that come to a port. Thread-safe. */
final class ComponentServer implements AutoCloseable {
  /** How much longer than the component itself a connection has that it waits for. */
  private static final long GRACE_MILLIS = 200;

  private final WasiHttpHandler handler;
  private final long maxBody;
  private final PrintWriter log;
  private final HttpServer server;
  private final ExecutorService threads;
  private final ScheduledExecutorService clock;

  private ComponentServer(
      WasiHttpHandler handler,
      InetSocketAddress address,
      int maxRequests,
      long maxBody,
      PrintWriter log)
      throws IOException {
    this.handler = handler.withMaxRequestBytes(maxBody);
    this.maxBody = maxBody;
    this.log = log;
    server = HttpServer.create(address, 0);
    AtomicInteger count = new AtomicInteger();
    threads =
        Executors.newFixedThreadPool(
            maxRequests, task -> thread(task, "wasmrun serve " + count.incrementAndGet()));
    clock = Executors.newSingleThreadScheduledExecutor(task -> thread(task, "wasmrun clock"));
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private static Thread thread(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Starts a server.
   *
   * @param handler answers the requests
   * @param address where it listens; port 0 for any free one
   * @param maxRequests how many requests are answered at a time; others wait
   * @param maxBody how many bytes the body of a request may have
   * @param log gets a line for each request that fails
   * @throws IOException if the address is taken, or none of this machine
   */
  static ComponentServer start(
      WasiHttpHandler handler,
      InetSocketAddress address,
      int maxRequests,
      long maxBody,
      PrintWriter log)
      throws IOException {
    return new ComponentServer(handler, address, maxRequests, maxBody, log);
  }

  /** Where it listens. */
  String url() {
    InetSocketAddress address = server.getAddress();
    String host = address.getAddress().getHostAddress();
    return "http://"
        + (host.contains(":") ? "[" + host + "]" : host)
        + ":"
        + address.getPort()
        + "/";
  }

  /** Ends the connection by failing, unless the answer is whole: the client must notice. */
  private void handle(HttpExchange exchange) throws IOException {
    WasiHttpRequest request;
    try {
      request = request(exchange);
    } catch (IllegalArgumentException e) {
      refuse(exchange, 400, "the request is malformed");
      throw cut();
    }
    if (length(exchange) > maxBody) {
      refuse(exchange, 413, "the body of the request is too long");
      throw cut();
    }
    ServerResponder responder = new ServerResponder(exchange);
    Watch watch = watch();
    try {
      handler.handle(request, responder);
    } catch (WasmException e) {
      report(request, e);
      if (!responder.isBegun()) {
        fail(exchange, e);
        exchange.close();
        return;
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      report(request, e);
      if (!responder.isBegun()) {
        refuse(exchange, 500, "the component failed");
        exchange.close();
        return;
      }
    } finally {
      watch.end();
    }
    if (!responder.isWhole()) {
      throw cut();
    }
    exchange.close();
  }

  /** Ends the connection, and does not wait for the rest of the request as closing would. */
  private static IOException cut() {
    return new IOException("the connection is cut");
  }

  private void fail(HttpExchange exchange, WasmException error) throws IOException {
    String code = error instanceof WasiHttpException http ? http.code() : "";
    switch (code) {
      case "HTTP-request-header-section-size" ->
          refuse(exchange, 431, "the fields of the request are too large");
      case "HTTP-request-body-size" -> refuse(exchange, 413, "the body of the request is too long");
      default -> refuse(exchange, 500, "the component failed");
    }
  }

  private static void refuse(HttpExchange exchange, int status, String reason) throws IOException {
    byte[] text = (reason + "\n").getBytes(StandardCharsets.UTF_8);
    Headers headers = exchange.getResponseHeaders();
    headers.clear();
    headers.set("Content-Type", "text/plain; charset=utf-8");
    headers.set("Connection", "close");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : text.length);
    if (!head) {
      exchange.getResponseBody().write(text);
      exchange.getResponseBody().flush();
    }
  }

  /** What went wrong, in one line, and where in the guest. */
  private void report(WasiHttpRequest request, Throwable error) {
    StringBuilder text = new StringBuilder("wasmrun: ");
    text.append(request.method()).append(' ').append(request.path()).append(": ");
    String message = error.getMessage();
    for (char c : (message == null ? error.toString() : message).toCharArray()) {
      text.append(Character.isISOControl(c) ? ' ' : c); // texts of guests make no lines
    }
    if (error instanceof TrapException trap) {
      for (GuestFrame frame : trap.frames()) {
        text.append(System.lineSeparator()).append("    at ").append(frame);
      }
    }
    synchronized (log) {
      log.println(text);
      log.flush();
    }
  }

  private static long length(HttpExchange exchange) {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    try {
      return length == null ? 0 : Long.parseLong(length.trim());
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static WasiHttpRequest request(HttpExchange exchange) {
    URI uri = exchange.getRequestURI();
    String path = uri.getRawPath();
    String query = uri.getRawQuery();
    WasiHttpRequest request =
        WasiHttpRequest.of(
                exchange.getRequestMethod(),
                (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query))
            .withAuthority(exchange.getRequestHeaders().getFirst("Host"))
            .withBody(WasiHttpBody.of(exchange.getRequestBody()));
    for (Map.Entry<String, List<String>> field : exchange.getRequestHeaders().entrySet()) {
      for (String value : field.getValue()) {
        request = request.withField(field.getKey().toLowerCase(Locale.ROOT), value.strip());
      }
    }
    return request;
  }

  /** Ends a wait for a connection when the time of the request is over. */
  private Watch watch() {
    Duration timeout = handler.limits().timeout().orElse(null);
    Watch watch = new Watch(Thread.currentThread());
    if (timeout != null) {
      watch.task =
          clock.schedule(
              watch::interrupt, timeout.toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
    }
    return watch;
  }

  private static final class Watch {
    private final Thread thread;
    @Nullable Future<?> task;
    private boolean ended;

    Watch(Thread thread) {
      this.thread = thread;
    }

    synchronized void interrupt() {
      if (!ended) {
        thread.interrupt();
      }
    }

    synchronized void end() {
      ended = true;
      if (task != null) {
        task.cancel(false);
        Thread.interrupted();
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    clock.shutdownNow();
  }
}
