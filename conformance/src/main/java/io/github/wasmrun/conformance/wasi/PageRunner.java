package io.github.wasmrun.conformance.wasi;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.wasmrun.conformance.program.WasiProgram;
import io.github.wasmrun.demo.server.SiteServer;
import io.github.wasmrun.e2e.browser.Browser;
import io.github.wasmrun.e2e.browser.BrowserException;
import io.github.wasmrun.e2e.browser.BrowserHost;
import io.github.wasmrun.e2e.browser.BrowserPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** Runs programs in a page, each in a page of its own. */
final class PageRunner implements ProgramRunner {
  /** The peer that programs can be run with instead of ours. */
  static final String SHIM = "browser_wasi_shim";

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final SiteServer server;
  private final BrowserHost host;
  private final String engine;
  private int count;

  /**
   * A runner.
   *
   * @param engine empty for ours, or {@link #SHIM}
   */
  PageRunner(Browser browser, String engine) throws IOException {
    this.engine = engine;
    server = SiteServer.start(0, "conformance", SiteServer.LIBRARY_FILES);
    try {
      host = browser.start();
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  @Override
  public Ended run(WasiProgram program) throws IOException {
    String name = "program-" + count++;
    server.add(name + ".bin", program.pack());
    server.add(name + ".json", json(program).toString().getBytes(StandardCharsets.UTF_8));
    try (BrowserPage page = host.open(server.url("wasi.html"))) {
      page.await("window.runWasi", TIMEOUT);
      page.evaluate(
          "void runWasi('"
              + name
              + "', '"
              + engine
              + "').then(json => { window.ended = json; },"
              + " error => { window.ended = JSON.stringify("
              + "{exitCode: -1, stdout: '', stderr: '', failure: String(error)}); })");
      page.await("window.ended", TIMEOUT);
      JsonObject ended = JsonParser.parseString(page.evaluate("window.ended")).getAsJsonObject();
      return new Ended(
          ended.get("exitCode").getAsInt(),
          ended.get("stdout").getAsString(),
          ended.get("stderr").getAsString(),
          ended.get("failure").getAsString());
    } catch (BrowserException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      server.add(name + ".bin", new byte[0]).add(name + ".json", new byte[0]);
    }
  }

  private static JsonObject json(WasiProgram program) {
    JsonObject json = new JsonObject();
    json.addProperty("module", base64(program.module()));
    JsonArray args = new JsonArray();
    program.args().forEach(args::add);
    json.add("args", args);
    JsonObject env = new JsonObject();
    program.env().forEach(env::addProperty);
    json.add("env", env);
    json.addProperty("hasRoot", program.hasRoot());
    JsonObject root = new JsonObject();
    for (Map.Entry<String, byte[]> file : program.root().entrySet()) {
      root.addProperty(file.getKey(), base64(file.getValue()));
    }
    json.add("root", root);
    return json;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public void close() {
    host.close();
    server.close();
  }
}
