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
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Has a component answer the requests that come to a port. Thread-safe. */
@SuppressWarnings("try") // waits are begun and ended, and never named
final class ComponentServer implements AutoCloseable {
  /** How much longer than the component itself a connection has that it waits for. */
  private static final long GRACE_MILLIS = 200;

  private final WasiHttpHandler handler;
  private final long maxBody;
  private final PrintWriter log;
  private final HttpServer server;
  private final ExecutorService threads;
  private final ScheduledThreadPoolExecutor clock;
  private final ClientWatch watch;
  private final ThreadLocal<ClientWatch.Wait> heads = new ThreadLocal<>();

  private ComponentServer(
      WasiHttpHandler handler,
      InetSocketAddress address,
      int maxRequests,
      long maxBody,
      Duration idle,
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
    clock = new ScheduledThreadPoolExecutor(1, task -> thread(task, "wasmrun clock"));
    clock.setRemoveOnCancelPolicy(true);
    watch = new ClientWatch(clock, idle);
    server.setExecutor(task -> threads.execute(() -> exchange(task)));
    server.createContext("/", this::handle);
    server.start();
  }

  private static Thread thread(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Reads the head of a request, and has it handled. */
  private void exchange(Runnable task) {
    try (ClientWatch.Wait wait = watch.begin()) {
      heads.set(wait);
      task.run();
    } finally {
      heads.remove();
    }
  }

  /**
   * Starts a server.
   *
   * @param handler answers the requests
   * @param address where it listens; port 0 for any free one
   * @param maxRequests how many requests are answered at a time; others wait
   * @param maxBody how many bytes the body of a request may have
   * @param idle how long a client may take for the head of a request, send nothing of its body, or
   *     take nothing of the answer, before its connection is cut
   * @param log gets a line for each request that fails
   * @throws IOException if the address is taken, or none of this machine
   */
  static ComponentServer start(
      WasiHttpHandler handler,
      InetSocketAddress address,
      int maxRequests,
      long maxBody,
      Duration idle,
      PrintWriter log)
      throws IOException {
    return new ComponentServer(handler, address, maxRequests, maxBody, idle, log);
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
    ClientWatch.Wait head = heads.get();
    if (head != null) {
      head.close();
    }
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
    ServerResponder responder = new ServerResponder(exchange, watch);
    try (ClientWatch.Wait timeout = timeout()) {
      handler.handle(request, responder);
    } catch (WasmException e) {
      report(request, e);
      if (!responder.isBegun()) {
        fail(exchange, e);
        close(exchange);
        return;
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      report(request, e);
      if (!responder.isBegun()) {
        refuse(exchange, 500, "the component failed");
        close(exchange);
        return;
      }
    }
    if (!responder.isWhole()) {
      throw cut();
    }
    close(exchange);
  }

  /** Reads what is left of the request's body, of which the JDK takes 64 KiB, and one wait. */
  private void close(HttpExchange exchange) {
    try (ClientWatch.Wait wait = watch.begin()) {
      exchange.close();
    }
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

  private void refuse(HttpExchange exchange, int status, String reason) throws IOException {
    byte[] text = (reason + "\n").getBytes(StandardCharsets.UTF_8);
    Headers headers = exchange.getResponseHeaders();
    headers.clear();
    headers.set("Content-Type", "text/plain; charset=utf-8");
    headers.set("Connection", "close");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    try (ClientWatch.Wait wait = watch.begin()) {
      exchange.sendResponseHeaders(status, head ? -1 : text.length);
      if (!head) {
        exchange.getResponseBody().write(text);
        exchange.getResponseBody().flush();
      }
    }
  }

  /** What went wrong, in one line, and where in the guest. */
  private void report(WasiHttpRequest request, Throwable error) {
    StringBuilder text = new StringBuilder("wasmrun: ");
    text.append(request.method()).append(' ').append(request.path()).append(": ");
    String message = error.getMessage();
    text.append(line(message == null ? error.toString() : message));
    if (error instanceof TrapException trap) {
      for (GuestFrame frame : trap.frames()) {
        text.append(System.lineSeparator()).append("    at ").append(line(frame.toString()));
      }
    }
    synchronized (log) {
      log.println(text);
      log.flush();
    }
  }

  /** Texts and names of guests make no lines, and tell a terminal nothing. */
  private static String line(String text) {
    StringBuilder line = new StringBuilder();
    for (char c : text.toCharArray()) {
      line.append(Character.isISOControl(c) ? ' ' : c);
    }
    return line.toString();
  }

  private static long length(HttpExchange exchange) {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    try {
      return length == null ? 0 : Long.parseLong(length.trim());
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /**
   * The request as a component sees it.
   *
   * @throws IllegalArgumentException if it is malformed, or two servers could take it in two ways
   */
  private WasiHttpRequest request(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    List<String> hosts = headers.getOrDefault("Host", List.of());
    List<String> lengths = headers.getOrDefault("Content-Length", List.of());
    List<String> codings = headers.getOrDefault("Transfer-Encoding", List.of());
    boolean old = exchange.getProtocol().equals("HTTP/1.0");
    if (hosts.size() > 1
        || hosts.isEmpty() && !old
        || lengths.size() > 1
        || codings.size() > 1
        || !lengths.isEmpty() && !codings.isEmpty()) {
      throw new IllegalArgumentException("the head contradicts itself");
    }
    WasiHttpBody body = WasiHttpBody.of(exchange.getRequestBody());
    WasiHttpRequest request =
        target(exchange, hosts.isEmpty() ? null : hosts.get(0))
            .withBody(
                most -> {
                  try (ClientWatch.Wait wait = watch.begin()) {
                    return body.read(most);
                  }
                });
    for (Map.Entry<String, List<String>> field : headers.entrySet()) {
      for (String value : field.getValue()) {
        request = request.withField(field.getKey().toLowerCase(Locale.ROOT), value.strip());
      }
    }
    return request;
  }

  /** Method, path and authority; a target that is a whole address counts more than the host. */
  private static WasiHttpRequest target(HttpExchange exchange, @Nullable String host) {
    String method = exchange.getRequestMethod();
    URI uri = exchange.getRequestURI();
    if (uri.getScheme() == null) {
      // As it came: to URI, //a/b is a host with a path.
      return WasiHttpRequest.of(method, uri.toString()).withAuthority(host);
    }
    String path = uri.getRawPath();
    String authority = uri.getRawAuthority();
    if (path == null || authority == null || !uri.getScheme().equalsIgnoreCase("http")) {
      throw new IllegalArgumentException("no address of this server");
    }
    String query = uri.getRawQuery();
    return WasiHttpRequest.of(
            method, (path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query))
        .withAuthority(authority);
  }

  /** Ends a wait for a connection when the time of the request is over, if that has a limit. */
  private ClientWatch.@Nullable Wait timeout() {
    Duration timeout = handler.limits().timeout().orElse(null);
    return timeout == null ? null : watch.begin(timeout.plusMillis(GRACE_MILLIS));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    clock.shutdownNow();
  }
}
