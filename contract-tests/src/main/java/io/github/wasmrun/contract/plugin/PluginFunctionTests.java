package io.github.wasmrun.contract.plugin;

import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.plugins.Permissions;
import io.github.wasmrun.plugins.Plugin;
import io.github.wasmrun.plugins.PluginCallException;
import io.github.wasmrun.plugins.PluginCallException.Reason;
import io.github.wasmrun.plugins.PluginHost;
import io.github.wasmrun.plugins.PluginLoadException;
import io.github.wasmrun.plugins.PluginResponse;
import io.github.wasmrun.plugins.PluginSettings;
import io.github.wasmrun.plugins.PluginStatistics;
import java.util.ArrayList;
import java.util.List;

/** Functions of the application: their types, how many requests they take, and their counts. */
public final class PluginFunctionTests {
  private static final PluginSettings ASKING =
      Plugins.granted(Permissions.NONE.withFunctions("join", "tell", "word"));

  private PluginFunctionTests() {}

  public static void add(Tests tests) {
    types(tests);
    several(tests);
    counts(tests);
  }

  private static void types(Tests tests) {
    Plugins.test(
        tests,
        "plugin functions: all imports that are not there or of another type are listed",
        host -> {
          PluginLoadException failure =
              Plugins.refused(
                  PluginLoadException.Reason.LINK,
                  () ->
                      host.loadNow(
                          Plugins.source("plugin_misfit").withId("misfit"),
                          Plugins.granted(Permissions.NONE.withFunctions("lookup", "env.twice"))));
          Expect.equal(
              List.of(
                  "imports wasmrun:host.lookup: func [i64] -> [i64], but the application's is"
                      + " func [i32 i32] -> [i64], or that without a result",
                  "imports env.twice: func [i64] -> [i32], but the application's is func [i32] ->"
                      + " [i32]",
                  "imports env.nobody: func [i32] -> [], which the application does not have",
                  "imports env.twice: global i32, which the application does not have"),
              failure.problems());
          Expect.equal(List.of(), host.list());
        });
  }

  private static void asking(Tests tests, List<String> told, Plugins.Body body) throws Throwable {
    try (PluginHost host =
        PluginHost.create(
            Plugins.config(tests)
                .withFunction(
                    "join",
                    2,
                    (id, requests) ->
                        PluginResponse.text(requests.get(1).text() + "+" + requests.get(0).text()))
                .withFunction(
                    "tell",
                    (id, request) -> {
                      told.add(id + " tells " + request.text());
                      return PluginResponse.text("nobody reads this");
                    })
                .withFunction("word", 0, (id, requests) -> PluginResponse.text("w" + requests)))) {
      body.run(host);
    }
  }

  private static void several(Tests tests) {
    tests.test(
        "plugin functions: several requests, none, and no response",
        () -> {
          List<String> told = new ArrayList<>();
          asking(
              tests,
              told,
              host -> {
                Plugin plugin = host.loadNow(Plugins.source("plugin_asking"), ASKING);
                Expect.equal("bcd+a", plugin.call("join", "abcd"));
                Expect.equal("+a", plugin.call("join", "a"));
                Expect.equal("w[]", plugin.call("word", "x"));
                Expect.equal("", plugin.call("tell", "a secret"));
                Expect.equal(List.of("asking tells a secret"), told);
                PluginCallException far = Plugins.fails(Reason.CONTRACT, plugin, "join_far", "x");
                Expect.contains("a request of join of 7 bytes at address 65530", far.getMessage());
                Expect.equal("b+a", plugin.call("join", "ab"));
              });
        });
    tests.test(
        "plugin functions: a number of requests that is out of range is refused",
        () ->
            Expect.thrown(
                IllegalArgumentException.class,
                () ->
                    Plugins.config(tests)
                        .withFunction("many", 17, (id, requests) -> PluginResponse.text(""))));
  }

  private static void counts(Tests tests) {
    Plugins.test(
        tests,
        "plugin functions: calls and failures are counted over restarts and reloads",
        host -> {
          PluginSettings settings =
              Plugins.granted(Permissions.NONE.withFunctions("lookup", "env.twice"));
          Plugin plugin = host.loadNow(Plugins.source("plugin_host"), settings);
          Expect.equal(0L, calls(plugin, "lookup").calls());
          plugin.call("ask", "x");
          Plugins.fails(Reason.HOST_FUNCTION, plugin, "ask", "");
          Plugins.fails(Reason.CONTRACT, plugin, "ask_far", "");
          plugin.call("ask", "x");
          Expect.equal(4L, calls(plugin, "lookup").calls());
          Expect.equal(2L, calls(plugin, "lookup").failures());
          Expect.isTrue(calls(plugin, "lookup").nanos() > 0, "they took some time");
          host.reloadNow("caller", Plugins.source("plugin_host"), settings);
          plugin.call("ask", "x");
          Expect.equal(5L, calls(plugin, "lookup").calls());
          Expect.equal(0L, calls(plugin, "env.twice").calls());
        });
  }

  private static PluginStatistics.HostCalls calls(Plugin plugin, String name) {
    PluginStatistics.HostCalls calls = plugin.statistics().hostCalls().get(name);
    Expect.isTrue(calls != null, name);
    return calls;
  }
}
