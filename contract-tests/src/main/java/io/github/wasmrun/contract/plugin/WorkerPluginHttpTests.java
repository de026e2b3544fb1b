package io.github.wasmrun.contract.plugin;

import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Failures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.plugins.Permissions;
import io.github.wasmrun.plugins.Plugin;
import io.github.wasmrun.plugins.PluginCallException;
import io.github.wasmrun.plugins.PluginCallException.Reason;
import io.github.wasmrun.plugins.PluginHost;
import io.github.wasmrun.plugins.PluginHttp;
import io.github.wasmrun.plugins.PluginRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Requests of plugins in workers, to a server. */
public final class WorkerPluginHttpTests {
  private WorkerPluginHttpTests() {}

  /**
   * Adds the tests.
   *
   * @param server its host and port
   */
  public static void add(Tests tests, String server) {
    test(
        tests,
        "a host that is granted answers",
        "127.0.0.1",
        plugin ->
            fetch(plugin, server, "/bytes?70000")
                .thenAccept(length -> Expect.equal(70000, (int) length))
                .thenCompose(x -> plugin.callAsync("fetch_status", request(server, "/missing")))
                .thenAccept(status -> Expect.equal(404, Plugins.number(status)))
                .thenAccept(x -> Expect.equal(0L, plugin.statistics().failures())));
    test(
        tests,
        "a host that is not granted is refused by name",
        "*.example.org",
        plugin ->
            fails(
                    plugin,
                    "/bytes?10",
                    server,
                    Reason.PERMISSION,
                    "asks for the network host 127.0.0.1, which is not granted")
                .thenCompose(x -> plugin.callAsync("echo", "still here"))
                .thenAccept(text -> Expect.equal("still here", text)));
    test(
        tests,
        "an answer longer than a response may be is refused",
        "127.0.0.1",
        plugin ->
            fails(
                plugin,
                "/bytes?200000",
                server,
                Reason.HOST_FUNCTION,
                "it has more than 100000 bytes"));
    test(
        tests,
        "a server that does not answer is given up, and the plugin goes on",
        "127.0.0.1",
        plugin ->
            Failures.of(
                    fetch(plugin, server, "/silent"),
                    error ->
                        Expect.equal(
                            plugin.id(),
                            Expect.ofClass(PluginCallException.class, error).pluginId()))
                .thenCompose(x -> fetch(plugin, server, "/bytes?12"))
                .thenAccept(length -> Expect.equal(12, (int) length)));
  }

  private static void test(
      Tests tests, String name, String hosts, Function<Plugin, CompletableFuture<?>> body) {
    tests.async(
        "requests of worker plugins: " + name,
        () -> {
          PluginHost host = PluginHost.create(Plugins.config(tests));
          Permissions granted =
              Permissions.NONE
                  .withFunctions("lookup")
                  .withHosts(hosts)
                  .withResponseBytes(100_000)
                  .withTimeout(Duration.ofSeconds(2));
          return host.load(
                  Plugins.source("plugin_extism").withId("ext"),
                  Plugins.granted(granted).withHttp(PluginHttp.ofHost()).withWorker())
              .thenCompose(body::apply)
              .whenComplete((end, error) -> host.close());
        });
  }

  private static PluginRequest request(String server, String path) {
    return PluginRequest.text("{\"method\":\"GET\",\"url\":\"http://" + server + path + "\"}");
  }

  private static CompletableFuture<Integer> fetch(Plugin plugin, String server, String path) {
    return plugin
        .callAsync("fetch", request(server, path))
        .thenApply(response -> response.byteLength());
  }

  private static CompletableFuture<?> fails(
      Plugin plugin, String path, String server, Reason reason, String text) {
    return Failures.of(
        fetch(plugin, server, path),
        error -> {
          PluginCallException failure = Expect.ofClass(PluginCallException.class, error);
          Expect.equal(reason, failure.reason());
          Expect.equal(plugin.id(), failure.pluginId());
          Expect.contains(text, failure.getMessage());
        });
  }
}
