package example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.WasmModule;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A server whose users bring plugins: each file of the folder {@code plugins} exports {@code add},
 * which {@code /NAME?A,B} calls. A plugin can use 16 MiB, a second for a call, and nothing of the
 * host.
 */
public final class Main {
  private static final Engine ENGINE = Engine.create(EngineConfig.DEFAULTS.withMaxMemoryPages(256));

  private static final Limits LIMITS = Limits.NONE.withTimeout(Duration.ofSeconds(1));

  private final Map<String, WasmModule> plugins = new TreeMap<>();

  private Main(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".wasm")).toList()) {
        String name = file.getFileName().toString().replace(".wasm", "");
        plugins.put(name, ENGINE.compile(Files.readAllBytes(file)));
      }
    }
  }

  /** An instance for each request: nothing of one user is seen by another. */
  private void answer(HttpExchange exchange) throws IOException {
    WasmModule plugin = plugins.get(exchange.getRequestURI().getPath().substring(1));
    int status = 200;
    String text;
    if (plugin == null) {
      status = 404;
      text = "there are: " + plugins.keySet();
    } else {
      String query = exchange.getRequestURI().getQuery();
      String[] numbers = query == null ? new String[0] : query.split(",");
      try (Instance instance = plugin.instantiate(Imports.none(), LIMITS)) {
        Object[] values = Stream.of(numbers).map(Integer::valueOf).toArray();
        text = String.valueOf(instance.call("add", values));
      } catch (WasmException | IllegalArgumentException e) {
        status = 400;
        text = e.getMessage();
      }
    }
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  public static void main(String[] args) throws Exception {
    Main main = new Main(Path.of("plugins"));
    int port = args.length > 0 ? Integer.parseInt(args[0]) : 0;
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", main::answer);
    server.start();
    String url = "http://localhost:" + server.getAddress().getPort();
    if (args.length > 0) {
      System.out.println(url + "/add?2,3");
      return;
    }
    // Without a port: asks itself, and ends.
    HttpClient client = HttpClient.newHttpClient();
    for (String path : new String[] {"/add?2,3", "/add?2,x", "/add?2", "/other?1,2"}) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(url + path)).build(),
              HttpResponse.BodyHandlers.ofString());
      System.out.println(answer.statusCode() + " " + answer.body());
    }
    server.stop(0);
  }
}
