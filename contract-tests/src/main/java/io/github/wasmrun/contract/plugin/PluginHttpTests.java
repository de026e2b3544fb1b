package io.github.wasmrun.contract.plugin;

import io.github.wasmrun.LoadException;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.plugins.Permissions;
import io.github.wasmrun.plugins.Plugin;
import io.github.wasmrun.plugins.PluginCallException;
import io.github.wasmrun.plugins.PluginCallException.Reason;
import io.github.wasmrun.plugins.PluginHost;
import io.github.wasmrun.plugins.PluginHttp;
import io.github.wasmrun.plugins.PluginRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests of plugins: redirects, limits, and the host's own sender. */
public final class PluginHttpTests {
  private PluginHttpTests() {}

  public static void add(Tests tests) {
    redirects(tests);
    limits(tests);
    ofHost(tests);
  }

  private static Plugin load(PluginHost host, PluginHttp http) {
    Permissions granted =
        Permissions.NONE
            .withFunctions("lookup")
            .withHosts("*.example.org", "127.0.0.1")
            .withTimeout(Duration.ofSeconds(7))
            .withResponseBytes(1000);
    return host.loadNow(
        Plugins.source("plugin_extism").withId("extism"), Plugins.granted(granted).withHttp(http));
  }

  private static PluginHttp.Response redirect(int status, String target) {
    return new PluginHttp.Response(status, Map.of("LOCATION", target), new byte[0]);
  }

  private static PluginHttp.Response text(String text) {
    return new PluginHttp.Response(200, Map.of(), text.getBytes(StandardCharsets.UTF_8));
  }

  private static String request(String method, String url) {
    return "{\"url\":\""
        + url
        + "\",\"method\":\""
        + method
        + "\",\"headers\":{\"Authorization\":\"secret\",\"X-Other\":\"1\",\"Content-Type\":\"a/b\"}}";
  }

  private static void redirects(Tests tests) {
    Plugins.test(
        tests,
        "plugins: redirects are followed to hosts that are granted, and to no other",
        host -> {
          Map<String, PluginHttp.Response> answers = new LinkedHashMap<>();
          answers.put("http://a.example.org/start", redirect(302, "next?q"));
          answers.put("http://a.example.org/next?q", redirect(307, "https://b.example.org"));
          answers.put("https://b.example.org", text("there"));
          answers.put("http://a.example.org/out", redirect(301, "http://evil.example/"));
          answers.put("http://a.example.org/odd", redirect(301, "ftp://a.example.org/"));
          answers.put("https://a.example.org/down", redirect(301, "http://a.example.org/"));
          answers.put("http://a.example.org/round", redirect(303, "/round"));
          answers.put("http://a.example.org/still", redirect(304, "/start"));
          List<PluginHttp.Request> sent = new ArrayList<>();
          Plugin plugin =
              load(
                  host,
                  one -> {
                    sent.add(one);
                    return answers.get(one.url());
                  });
          Expect.equal(
              200,
              Plugins.number(
                  plugin.call(
                      "fetch_status",
                      PluginRequest.text(request("POST", "http://a.example.org/start")))));
          Expect.equal(3, sent.size());
          Expect.equal("POST", sent.get(0).method());
          Expect.equal("secret", sent.get(0).headers().get("Authorization"));
          Expect.isTrue(sent.get(0).body().length > 0, "the body is sent");
          Expect.equal("GET", sent.get(1).method());
          Expect.equal(0, sent.get(1).body().length);
          Expect.equal("secret", sent.get(1).headers().get("Authorization"));
          Expect.isTrue(!sent.get(1).headers().containsKey("Content-Type"), "nor its type");
          Expect.isTrue(!sent.get(2).headers().containsKey("Authorization"), "another origin");
          Expect.equal("1", sent.get(2).headers().get("X-Other"));
          sent.clear();
          Expect.contains(
              "asks for the network host evil.example, which is not granted",
              Plugins.fails(
                      Reason.PERMISSION,
                      plugin,
                      "fetch",
                      request("GET", "http://a.example.org/out"))
                  .getMessage());
          Expect.equal(1, sent.size());
          Expect.equal("", plugin.call("fetch", request("GET", "http://a.example.org/odd")));
          Expect.equal("", plugin.call("fetch", request("GET", "https://a.example.org/down")));
          Expect.equal("", plugin.call("fetch", request("GET", "http://a.example.org/still")));
          sent.clear();
          Plugins.fails(
              Reason.CONTRACT, plugin, "fetch", request("GET", "http://a.example.org/round"));
          Expect.equal(11, sent.size());
        });
    Plugins.test(
        tests,
        "plugins: where a sender was redirected to is checked",
        host -> {
          Plugin plugin =
              load(
                  host,
                  one ->
                      new PluginHttp.Response(
                          200,
                          Map.of(),
                          new byte[1],
                          one.url().replace("a.example.org", "evil.x")));
          Plugins.fails(
              Reason.PERMISSION, plugin, "fetch", request("GET", "http://a.example.org/"));
          Expect.equal(
              1,
              plugin
                  .call("fetch", PluginRequest.text(request("GET", "http://127.0.0.1/")))
                  .byteLength());
        });
  }

  private static void limits(Tests tests) {
    Plugins.test(
        tests,
        "plugins: a sender knows the limits, and an answer that is too long is refused",
        host -> {
          List<PluginHttp.Request> sent = new ArrayList<>();
          Plugin plugin =
              load(
                  host,
                  one -> {
                    sent.add(one);
                    return text("x".repeat(1001));
                  });
          Plugins.fails(Reason.LIMIT, plugin, "fetch", request("GET", "http://127.0.0.1/"));
          Expect.equal(1000, sent.get(0).maxBytes());
          Expect.equal(Duration.ofSeconds(7), sent.get(0).timeout());
        });
  }

  private static void ofHost(Tests tests) {
    Plugins.test(
        tests,
        "plugins: no answer to the host's own sender is a sentence",
        host -> {
          Plugin plugin = load(host, PluginHttp.ofHost());
          // nobody listens on the port for discarding
          PluginCallException failure =
              Plugins.fails(
                  Reason.HOST_FUNCTION, plugin, "fetch", "{\"url\":\"http://127.0.0.1:9/\"}");
          Expect.isTrue(failure.getCause() instanceof LoadException, "it is our own exception");
          Expect.contains("http://127.0.0.1:9/: no answer: no connection", failure.getMessage());
        });
  }
}
