package io.github.wasmrun.e2e;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.contract.ContractSuite;
import io.github.wasmrun.contract.harness.ContractTest;
import io.github.wasmrun.contract.jvm.HttpTestServer;
import io.github.wasmrun.demo.server.SiteServer;
import io.github.wasmrun.e2e.browser.Browser;
import io.github.wasmrun.e2e.browser.BrowserException;
import io.github.wasmrun.e2e.browser.BrowserHost;
import io.github.wasmrun.e2e.browser.BrowserPage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the contract suite in a browser on the minified page. The tests are those of the JVM's list,
 * by name: one that did not run in the page fails, and so does one that only the page knows.
 */
abstract class BrowserContract {
  /** A test that takes longer has hung. */
  private static final Duration TEST_TIMEOUT = Duration.ofSeconds(60);

  private final Browser browser;

  BrowserContract(Browser browser) {
    this.browser = browser;
  }

  @TestFactory
  Stream<DynamicTest> contract() throws IOException {
    return run("contract.html", ContractSuite.all());
  }

  @TestFactory
  Stream<DynamicTest> components() throws IOException {
    return run("components.html", ContractSuite.components(EngineConfig.DEFAULTS));
  }

  @TestFactory
  Stream<DynamicTest> network() throws IOException {
    try (HttpTestServer server = HttpTestServer.start()) {
      String authority = server.authority();
      return run(
          "network.html?server=" + authority,
          ContractSuite.network(EngineConfig.DEFAULTS, authority));
    }
  }

  @TestFactory
  Stream<DynamicTest> packages() throws IOException {
    return run("packages.html", ContractSuite.packages(EngineConfig.DEFAULTS));
  }

  @TestFactory
  Stream<DynamicTest> plugins() throws IOException {
    return run("plugins.html", ContractSuite.plugins(EngineConfig.DEFAULTS));
  }

  @TestFactory
  Stream<DynamicTest> threads() throws IOException {
    return run("threads.html", ContractSuite.threads(EngineConfig.DEFAULTS));
  }

  private Stream<DynamicTest> run(String file, List<ContractTest> tests) throws IOException {
    if (!Browser.forTests().contains(browser)) {
      // Reports leave out a factory that is skipped itself.
      return Stream.of(
          DynamicTest.dynamicTest(
              file + " in " + browser.id(), () -> abort("not installed or not asked for")));
    }
    Report report = new Report();
    try (SiteServer server = SiteServer.start(0, "e2e", SiteServer.LIBRARY_FILES);
        BrowserHost host = browser.start();
        BrowserPage page = host.open(server.url(file))) {
      page.await("window.wasmrunContract", TEST_TIMEOUT);
      report.readAll(page);
    }
    System.out.println(file + " in " + browser.id() + ", the slowest: " + report.slowest());
    return tests(tests, report).stream();
  }

  /** What the page has said. */
  private static final class Report {
    private static final int SLOWEST = 12;

    private final List<JsonObject> results = new ArrayList<>();
    private String running = "";
    private String died = "";

    /** Reads the results while the page makes them, each once. */
    void readAll(BrowserPage page) {
      try {
        while (!readMore(page)) {
          page.await(
              "wasmrunContract.done || wasmrunContract.results.length > " + results.size(),
              TEST_TIMEOUT);
        }
      } catch (BrowserException e) {
        died = "the page died or hung in the test \"" + running + "\": " + e.getMessage();
      }
    }

    /** Reads what is new; whether it was the end. */
    private boolean readMore(BrowserPage page) {
      JsonObject more =
          JsonParser.parseString(
                  page.evaluate(
                      "JSON.stringify({done: wasmrunContract.done, running:"
                          + " wasmrunContract.running, results: wasmrunContract.results.slice("
                          + results.size()
                          + ")})"))
              .getAsJsonObject();
      more.getAsJsonArray("results").forEach(result -> results.add(result.getAsJsonObject()));
      running = more.get("running").getAsString();
      return more.get("done").getAsBoolean();
    }

    /** The tests that took longest, with their milliseconds. */
    List<String> slowest() {
      return results.stream()
          .sorted(Comparator.comparingDouble((JsonObject it) -> -it.get("millis").getAsDouble()))
          .limit(SLOWEST)
          .map(it -> it.get("name").getAsString() + " " + it.get("millis").getAsInt() + " ms")
          .toList();
    }
  }

  private static List<DynamicTest> tests(List<ContractTest> tests, Report report) {
    Map<String, String> failures = new LinkedHashMap<>();
    for (ContractTest test : tests) {
      failures.put(test.name(), "did not run; " + report.died);
    }
    for (JsonObject result : report.results) {
      String name = result.get("name").getAsString();
      JsonElement failure = result.get("failure");
      String old = failures.put(name, failure.isJsonNull() ? "" : failure.getAsString());
      if (old == null) {
        failures.put(name, "only the page has this test");
      }
    }
    return failures.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      if (!entry.getValue().isEmpty()) {
                        fail(entry.getValue());
                      }
                    }))
        .toList();
  }
}
