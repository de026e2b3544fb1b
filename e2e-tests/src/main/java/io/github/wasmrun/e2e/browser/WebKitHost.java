package io.github.wasmrun.e2e.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** WebKitGTK's MiniBrowser in a virtual screen, driven by W3C WebDriver over HTTP. */
final class WebKitHost implements BrowserHost {
  private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

  /** A browser that starts does so in a second; now and then one never does. */
  private static final Duration SESSION_TIMEOUT = Duration.ofSeconds(40);

  private static final int SESSION_TRIES = 3;
  private static final Duration COMMAND_TIMEOUT = Duration.ofMinutes(5);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  /** Collects in the page what {@link BrowserPage#errors()} reports; run before our scripts. */
  private static final String COLLECT_ERRORS =
      "if (!window.wasmrunErrors) { window.wasmrunErrors = [];"
          + " addEventListener('error', e => wasmrunErrors.push(String(e.message)));"
          + " addEventListener('unhandledrejection', e => wasmrunErrors.push(String(e.reason)));"
          + " const old = console.error; console.error = (...a) => {"
          + " wasmrunErrors.push(a.map(String).join(' ')); old.apply(console, a); }; }";

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Process> processes = new ArrayList<>();
  private final Path driver;
  private String display = "";
  private String driverUrl = "";
  private String version = "WebKitGTK";

  private WebKitHost(Path driver) {
    this.driver = driver;
  }

  static WebKitHost start(Path driver) {
    WebKitHost host = new WebKitHost(driver);
    try {
      host.display = host.startScreen();
      host.startDriver();
      return host;
    } catch (IOException | RuntimeException e) {
      host.close();
      throw new BrowserException("WebKitGTK did not start: " + e.getMessage(), e);
    }
  }

  /** Xvfb picks a free display itself and writes its number. */
  private String startScreen() throws IOException {
    Path number = Files.createTempFile("wasmrun-display", "");
    try {
      List<String> command =
          List.of(
              "sh", "-c", "exec Xvfb -displayfd 3 -screen 0 1024x768x24 -nolisten tcp 3>" + number);
      Process xvfb = quiet(new ProcessBuilder(command)).start();
      processes.add(xvfb);
      long end = System.nanoTime() + START_TIMEOUT.toNanos();
      while (!Files.readString(number).endsWith("\n")) {
        if (!xvfb.isAlive() || System.nanoTime() > end) {
          throw new BrowserException("Xvfb gave no display (Debian package xvfb)");
        }
        pause();
      }
      return ":" + Files.readString(number).trim();
    } finally {
      Files.delete(number);
    }
  }

  private void startDriver() throws IOException {
    int port = freePort();
    driverUrl = "http://127.0.0.1:" + port;
    ProcessBuilder builder = quiet(new ProcessBuilder(driver.toString(), "--port=" + port));
    builder
        .environment()
        .putAll(
            Map.of(
                "DISPLAY", display,
                "LIBGL_ALWAYS_SOFTWARE", "1",
                // WebKit's sandbox does not work for root, who runs CI.
                "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1",
                // WebKitGTK hides SharedArrayBuffer from isolated pages without this.
                "JSC_useSharedArrayBuffer", "1"));
    Process process = builder.start();
    processes.add(process);
    long end = System.nanoTime() + START_TIMEOUT.toNanos();
    while (true) {
      try {
        send("GET", "/status", null);
        return;
      } catch (BrowserException e) {
        if (!process.isAlive() || System.nanoTime() > end) {
          throw e;
        }
        pause();
      }
    }
  }

  private static ProcessBuilder quiet(ProcessBuilder builder) {
    return builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrowserException("interrupted", e);
    }
  }

  private static String miniBrowser() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("/usr/lib"))) {
      return folders
          .map(folder -> folder.resolve("webkit2gtk-4.1/MiniBrowser"))
          .filter(Files::isExecutable)
          .map(Path::toString)
          .findFirst()
          .orElseThrow(() -> new BrowserException("no webkit2gtk-4.1/MiniBrowser in /usr/lib/*"));
    }
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public BrowserPage open(String url) {
    JsonObject options = new JsonObject();
    try {
      options.addProperty("binary", miniBrowser());
    } catch (IOException e) {
      throw new BrowserException("cannot look for MiniBrowser", e);
    }
    JsonArray args = new JsonArray();
    args.add("--automation");
    options.add("args", args);
    JsonObject always = new JsonObject();
    always.add("webkitgtk:browserOptions", options);
    JsonObject capabilities = new JsonObject();
    capabilities.add("alwaysMatch", always);
    JsonObject request = new JsonObject();
    request.add("capabilities", capabilities);
    JsonObject session = startSession(request, SESSION_TRIES).getAsJsonObject();
    JsonElement found = session.getAsJsonObject("capabilities").get("browserVersion");
    if (found != null && !found.getAsString().isEmpty()) {
      version = "WebKitGTK " + found.getAsString();
    }
    WebKitPage page = new WebKitPage("/session/" + session.get("sessionId").getAsString());
    try {
      page.navigate(url);
    } catch (BrowserException e) {
      page.close();
      throw e;
    }
    return page;
  }

  /** A driver whose browser does not start is of no more use: the next try has a new one. */
  private JsonElement startSession(JsonObject request, int tries) {
    try {
      return send("POST", "/session", request, SESSION_TIMEOUT);
    } catch (BrowserException e) {
      if (tries == 1) {
        throw e;
      }
      try {
        end(processes.remove(processes.size() - 1));
        startDriver();
      } catch (IOException | BrowserException again) {
        e.addSuppressed(again);
        throw e;
      }
      return startSession(request, tries - 1);
    }
  }

  private JsonElement send(String method, String path, JsonObject body) {
    return send(method, path, body, COMMAND_TIMEOUT);
  }

  /** Sends a command and gives the {@code value} of the answer. */
  private JsonElement send(String method, String path, JsonObject body, Duration timeout) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(driverUrl + path))
              .timeout(timeout)
              .header("Content-Type", "application/json")
              .method(
                  method,
                  body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
              .build();
      var response = http.send(request, BodyHandlers.ofString());
      JsonElement value = JsonParser.parseString(response.body()).getAsJsonObject().get("value");
      if (response.statusCode() != 200) {
        throw new BrowserException(method + " " + path + " failed: " + value);
      }
      return value;
    } catch (IOException e) {
      throw new BrowserException(method + " " + path + " failed: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrowserException("interrupted", e);
    }
  }

  @Override
  public void close() {
    for (int i = processes.size() - 1; i >= 0; i--) {
      end(processes.get(i));
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroy();
  }

  private final class WebKitPage implements BrowserPage {
    private final String session;

    WebKitPage(String session) {
      this.session = session;
    }

    void navigate(String url) {
      JsonObject body = new JsonObject();
      body.addProperty("url", url);
      send("POST", session + "/url", body);
      run(COLLECT_ERRORS, COMMAND_TIMEOUT);
    }

    private JsonElement run(String script, Duration timeout) {
      JsonObject body = new JsonObject();
      body.addProperty("script", script);
      body.add("args", new JsonArray());
      return send("POST", session + "/execute/sync", body, timeout);
    }

    @Override
    public String evaluate(String expression) {
      return run("return (async () => String(await (" + expression + ")))();", COMMAND_TIMEOUT)
          .getAsString();
    }

    @Override
    public void await(String condition, Duration timeout) {
      long end = System.nanoTime() + timeout.toNanos();
      // A page that hangs does not answer: give up on it a little after the time.
      Duration patience = timeout.plusSeconds(2);
      while (!run("return Boolean(" + condition + ");", patience).getAsBoolean()) {
        if (System.nanoTime() > end) {
          throw new BrowserException(
              condition + " not true after " + timeout.toMillis() + " ms; errors: " + errors());
        }
        pause();
      }
    }

    @Override
    public List<String> errors() {
      String json = evaluate("JSON.stringify(window.wasmrunErrors || [])");
      List<String> errors = new ArrayList<>();
      JsonParser.parseString(json).getAsJsonArray().forEach(e -> errors.add(e.getAsString()));
      return errors;
    }

    @Override
    public void close() {
      try {
        send("DELETE", session, null, CLOSE_TIMEOUT);
      } catch (BrowserException e) {
        // A page that hangs cannot be closed; it ends with the driver.
      }
    }
  }
}
