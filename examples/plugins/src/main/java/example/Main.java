package example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.wasmrun.jvm.HostDirectory;
import io.github.wasmrun.plugins.Permissions;
import io.github.wasmrun.plugins.Plugin;
import io.github.wasmrun.plugins.PluginCallException;
import io.github.wasmrun.plugins.PluginEvent;
import io.github.wasmrun.plugins.PluginFolder;
import io.github.wasmrun.plugins.PluginHost;
import io.github.wasmrun.plugins.PluginHostConfig;
import io.github.wasmrun.plugins.PluginRequest;
import io.github.wasmrun.plugins.PluginSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A server whose features are plugins: POST /PLUGIN/FUNCTION calls a function of a plugin with the
 * body, GET / lists them, POST /events/NAME sends an event. The folder {@code plugins} is followed:
 * a file that comes, changes or goes is loaded, reloaded or unloaded.
 */
public final class Main {
  /** What each plugin may use. A plugin that asks for more in its manifest is not loaded. */
  private static final PluginSettings SETTINGS =
      PluginSettings.DEFAULTS.withPermissions(
          Permissions.NONE.withMemoryPages(256).withTimeout(Duration.ofSeconds(1)));

  private final PluginHost host = PluginHost.create(PluginHostConfig.DEFAULTS);

  private void answer(HttpExchange exchange) throws IOException {
    byte[] request = exchange.getRequestBody().readAllBytes();
    String[] path = exchange.getRequestURI().getPath().substring(1).split("/");
    int status = 200;
    byte[] body;
    Optional<Plugin> plugin = host.get(path[0]);
    if (path[0].isEmpty()) {
      body = list().getBytes(StandardCharsets.UTF_8);
    } else if (path[0].equals("events") && path.length == 2) {
      int told = host.emit(new PluginEvent(path[1], null)).size();
      body = (told + " plugins heard it\n").getBytes(StandardCharsets.UTF_8);
    } else if (plugin.isEmpty() || path.length != 2) {
      status = 404;
      body = "no such plugin\n".getBytes(StandardCharsets.UTF_8);
    } else {
      try {
        body = call(plugin.get(), path[1], request);
      } catch (PluginCallException e) {
        status = e.reason() == PluginCallException.Reason.NO_FUNCTION ? 404 : 500;
        body = (e.getMessage() + "\n").getBytes(StandardCharsets.UTF_8);
      }
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** A plugin takes one call at a time; the threads of the server wait for each other. */
  private static byte[] call(Plugin plugin, String function, byte[] request) {
    synchronized (plugin) {
      return plugin.call(function, PluginRequest.of(request)).bytes();
    }
  }

  private String list() {
    TreeMap<String, String> lines = new TreeMap<>();
    for (Plugin plugin : host.list()) {
      lines.put(
          plugin.id(),
          plugin.id() + " " + plugin.manifest().version() + " " + plugin.functions() + "\n");
    }
    return String.join("", lines.values());
  }

  public static void main(String[] args) throws Exception {
    Main main = new Main();
    // What happens is a line on the console: loaded, failed, what plugins write.
    main.host.listen(
        happened ->
            System.err.println(
                happened.kind() + " " + happened.pluginId() + " " + happened.text()));
    PluginFolder folder =
        PluginFolder.of(main.host, HostDirectory.of(Path.of("plugins")), file -> SETTINGS);
    folder.scan();
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(
                InetAddress.getLoopbackAddress(), args.length > 0 ? Integer.parseInt(args[0]) : 0),
            0);
    server.createContext("/", main::answer);
    server.start();
    String url = "http://localhost:" + server.getAddress().getPort();
    if (args.length > 0) {
      System.out.println(url);
      while (true) {
        Thread.sleep(500);
        folder.scan();
      }
    }
    // Without a port: asks itself, and ends.
    System.out.print(ask(url + "/", ""));
    System.out.println(ask(url + "/text/slug", "Hello, big World!"));
    System.out.println(ask(url + "/text/count", "one two\nthree"));
    System.out.print(ask(url + "/markdown/render", "# Plugins\n\n- *fast*\n- <b>safe</b>"));
    System.out.println(ask(url + "/search/load", "src/Main.java\nsrc/Plugin.java\nREADME.md"));
    System.out.println(ask(url + "/search/find", "plug"));
    System.out.print(ask(url + "/events/document.saved", ""));
    System.out.print(ask(url + "/text/shout", "x"));
    System.out.print(ask(url + "/none/x", ""));
    server.stop(0);
    main.host.close();
  }

  private static String ask(String url, String body) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
