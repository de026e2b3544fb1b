package io.github.wasmrun.contract.plugin;

import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.plugins.ErrorPolicy;
import io.github.wasmrun.plugins.EventResult;
import io.github.wasmrun.plugins.GuestContract;
import io.github.wasmrun.plugins.Permissions;
import io.github.wasmrun.plugins.Plugin;
import io.github.wasmrun.plugins.PluginActivity;
import io.github.wasmrun.plugins.PluginActivity.Kind;
import io.github.wasmrun.plugins.PluginCallException;
import io.github.wasmrun.plugins.PluginCallException.Reason;
import io.github.wasmrun.plugins.PluginEvent;
import io.github.wasmrun.plugins.PluginHost;
import io.github.wasmrun.plugins.PluginHostConfig;
import io.github.wasmrun.plugins.PluginLoadException;
import io.github.wasmrun.plugins.PluginRequest;
import io.github.wasmrun.plugins.PluginResponse;
import io.github.wasmrun.plugins.PluginSettings;
import io.github.wasmrun.plugins.PluginSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Calls, events, reloads and failures of plugins. */
public final class PluginTests {
  private PluginTests() {}

  public static void add(Tests tests) {
    readme(tests);
    calls(tests);
    events(tests);
    reloads(tests);
    failures(tests);
    host(tests);
  }

  private static void readme(Tests tests) {
    tests.test(
        "plugins: the code of the README",
        () -> {
          List<Object> out = new ArrayList<>();
          byte[] bytes = Fixtures.bytes("plugin_text");
          PluginHostConfig config =
              PluginHostConfig.DEFAULTS
                  .withEngine(tests.engine())
                  .withFunction("lookup", (id, request) -> PluginResponse.text("…"));
          // region use
          PluginSettings settings =
              PluginSettings.DEFAULTS
                  .withPermissions(
                      Permissions.NONE // 16 MiB, 10 s for a call, 1000 nested calls, no files, …
                          .withFunctions("lookup")
                          .withFuel(1_000_000)
                          .withMemoryPages(32))
                  .withErrorPolicy(ErrorPolicy.DEFAULTS.withDisableAfter(3));
          try (PluginHost host = PluginHost.create(config)) {
            Plugin plugin = host.loadNow(PluginSource.of(bytes), settings);
            out.add(plugin.call("upper", "text")); // TEXT
            host.emit(new PluginEvent("file.opened", Map.of("name", "a.txt")));
            try {
              plugin.call("endless", "");
            } catch (PluginCallException e) {
              out.add(e.reason()); // LIMIT; a fresh instance has taken over
            }
            host.reloadNow("text", PluginSource.of(bytes), settings);
            out.add(plugin.call("echo", PluginRequest.json(List.of(1, 2))).json()); // [1, 2]
          }
          // endregion
          Expect.equal(List.of("TEXT", Reason.LIMIT, List.of(1L, 2L)), out);
        });
  }

  private static void calls(Tests tests) {
    Plugins.test(
        tests,
        "plugins: a request goes in and a response comes out",
        host -> {
          Plugin plugin = Plugins.text(host);
          Expect.equal("héllo €", plugin.call("echo", "héllo €"));
          Expect.equal("HELLO, WORLD 1", plugin.call("upper", "Hello, World 1"));
          Expect.equal("", plugin.call("echo", ""));
          Expect.equal("in place", plugin.call("same", "in place"));
          byte[] bytes = {0, -1, 127, -128, 10};
          Expect.array(bytes, plugin.call("echo", PluginRequest.of(bytes)).bytes());
        });
    Plugins.test(
        tests,
        "plugins: requests and responses are JSON where one wants",
        host -> {
          Plugin plugin = Plugins.text(host);
          Map<String, Object> map = Map.of("list", List.of(1L, -2L, 2.5, "é\n\"", true));
          PluginResponse response = plugin.call("echo", PluginRequest.json(map));
          Expect.equal(map, response.json());
          Expect.equal(
              Long.MIN_VALUE, plugin.call("echo", PluginRequest.json(Long.MIN_VALUE)).json());
        });
    Plugins.test(
        tests,
        "plugins: a large request finds room, and a call leaves nothing in use",
        host -> {
          Plugin plugin =
              host.loadNow(
                  Plugins.source("plugin_text"),
                  Plugins.granted(Permissions.NONE.withMemoryPages(64)));
          String large = "abcdefgh".repeat(40_000);
          Expect.equal(large, plugin.call("echo", large));
          Expect.equal(1, Plugins.number(plugin, "live"));
          for (int i = 0; i < 100; i++) {
            plugin.call("echo", large);
          }
          Expect.equal(1, Plugins.number(plugin, "live"));
        });
    Plugins.test(
        tests,
        "plugins: what a plugin is made of is known",
        host -> {
          Plugin plugin = Plugins.text(host);
          Expect.equal("text", plugin.id());
          Expect.equal("Text tools", plugin.manifest().name());
          Expect.equal("1.2.3", plugin.manifest().version().toString());
          Expect.equal(GuestContract.WASMRUN, plugin.contract());
          Expect.equal(tests.module("plugin_text").sha256(), plugin.sha256());
          Expect.isTrue(plugin.functions().contains("upper"), "functions");
          Expect.isTrue(!plugin.functions().contains("not_a_function"), "other exports");
          Expect.same(plugin, host.get("text").orElse(null));
          Expect.equal(List.of(plugin), host.list());
          PluginCallException none = Plugins.fails(Reason.NO_FUNCTION, plugin, "lower", "x");
          Expect.contains("upper", none.getMessage());
        });
    Plugins.test(
        tests,
        "plugins: the configuration has its defaults",
        host -> {
          Plugin plugin = Plugins.text(host);
          Expect.equal("{\"greeting\":\"hi\"}", plugin.call("configuration", ""));
          host.unload("text");
          Plugin other =
              host.loadNow(
                  Plugins.source("plugin_text"),
                  PluginSettings.DEFAULTS
                      .withConfiguration("greeting", "hello")
                      .withConfiguration("times", 3));
          Expect.equal(
              Map.of("greeting", "hello", "times", 3L),
              other.call("configuration", PluginRequest.text("")).json());
        });
    Plugins.test(
        tests,
        "plugins: an error that the plugin reports is its text, and its instance goes on",
        host -> {
          Plugin plugin = Plugins.text(host);
          Expect.equal(1, Plugins.number(plugin, "count"));
          PluginCallException error =
              Plugins.fails(Reason.REPORTED, plugin, "fail", "no such file");
          Expect.message("plugin text: fail: no such file", error);
          Expect.equal(2, Plugins.number(plugin, "count"));
        });
    Plugins.test(
        tests,
        "plugins: lines that the plugin writes are in the log",
        host -> {
          Plugin plugin = Plugins.text(host);
          List<String> heard = new ArrayList<>();
          Runnable end = host.listen(activity -> heard.add(activity.text()));
          plugin.call("say", "a line");
          plugin.call("warn", "a warning");
          end.run();
          plugin.call("say", "unheard");
          Expect.equal(List.of("a line", "a warning"), heard);
          Expect.equal(
              List.of(Kind.LOADED, Kind.OUTPUT, Kind.WARNING, Kind.OUTPUT), Plugins.kinds(host));
        });
  }

  private static void events(Tests tests) {
    Plugins.test(
        tests,
        "plugins: an event gets to those that subscribe, to all, or to one",
        host -> {
          Plugins.text(host);
          host.loadNow(
              Plugins.source("plugin_text")
                  .withManifest("{\"id\":\"other\",\"version\":\"1.0.0\"}"),
              PluginSettings.DEFAULTS);
          host.loadNow(Plugins.source("plugin_hostile"), PluginSettings.DEFAULTS);
          PluginEvent event = new PluginEvent("file.opened", Map.of("name", "a.txt"));
          List<EventResult> results = host.emit(event);
          Expect.equal(1, results.size());
          Expect.equal("text", results.get(0).pluginId());
          Expect.equal(
              Map.of("type", "file.opened", "data", Map.of("name", "a.txt")),
              results.get(0).response().orElseThrow().json());
          Expect.equal(0, host.emit(new PluginEvent("file.closed", null)).size());
          Expect.equal(2, host.emitToAll(new PluginEvent("file.closed", null)).size());
          Expect.equal(
              "{\"type\":\"x\",\"data\":null}",
              host.emitTo("other", new PluginEvent("x", null)).text());
          Expect.thrown(
              PluginCallException.class, () -> host.emitTo("hostile", new PluginEvent("x", null)));
          Expect.thrown(
              IllegalArgumentException.class,
              "no plugin nobody is loaded",
              () -> host.emitTo("nobody", new PluginEvent("x", null)));
        });
    Plugins.test(
        tests,
        "plugins: statistics have the fuel and the memory of the last call",
        host -> {
          Plugin plugin =
              host.loadNow(
                  Plugins.source("plugin_text"),
                  PluginSettings.DEFAULTS.withPermissions(Permissions.NONE.withFuel(10_000)));
          Expect.equal(0L, plugin.statistics().lastFuel());
          plugin.call("echo", "x");
          long fuel = plugin.statistics().lastFuel();
          Expect.isTrue(fuel > 10 && fuel < 1000, "fuel " + fuel);
          Expect.equal(65536L, plugin.statistics().memoryBytes());
          plugin.call("echo", "y");
          Expect.equal(fuel, plugin.statistics().lastFuel());
          Plugins.fails(Reason.LIMIT, plugin, "endless", "");
          Expect.equal(10_000L, plugin.statistics().lastFuel());
        });
    Plugins.test(
        tests,
        "plugins: statistics have no fuel without a limit of it",
        host -> {
          Plugin plugin = Plugins.text(host);
          plugin.call("echo", "x");
          Expect.equal(0L, plugin.statistics().lastFuel());
        });
    Plugins.test(
        tests,
        "plugins: thousands of events are handled",
        host -> {
          Plugin plugin = Plugins.text(host);
          for (int i = 0; i < 3000; i++) {
            Expect.equal(1, host.emit(new PluginEvent("file.opened", i)).size());
          }
          Expect.equal(3000L, plugin.statistics().calls());
          Expect.equal(1, Plugins.number(plugin, "live"));
        });
  }

  private static void reloads(Tests tests) {
    Plugins.test(
        tests,
        "plugins: another module takes over, and the one before is ended",
        host -> {
          Plugin plugin = Plugins.text(host);
          Plugins.number(plugin, "count");
          Plugin same =
              host.reloadNow(
                  "text",
                  Plugins.source("plugin_text")
                      .withManifest("{\"id\":\"text\",\"version\":\"2.0.0\"}"),
                  PluginSettings.DEFAULTS);
          Expect.same(plugin, same);
          Expect.equal("2.0.0", plugin.manifest().version().toString());
          Expect.equal(1, Plugins.number(plugin, "count"));
          // plugin_dispose wrote a line
          Expect.equal(List.of(Kind.LOADED, Kind.OUTPUT, Kind.RELOADED), Plugins.kinds(host));
        });
    Plugins.test(
        tests,
        "plugins: a reload that fails leaves the instance before",
        host -> {
          Plugin plugin = Plugins.text(host);
          Plugins.number(plugin, "count");
          Plugins.refused(
              PluginLoadException.Reason.ID,
              () ->
                  host.reloadNow(
                      "text", Plugins.source("plugin_hostile"), PluginSettings.DEFAULTS));
          Plugins.refused(
              PluginLoadException.Reason.MODULE,
              () ->
                  host.reloadNow(
                      "text",
                      io.github.wasmrun.plugins.PluginSource.of(new byte[] {1, 2, 3}),
                      PluginSettings.DEFAULTS));
          Expect.equal(2, Plugins.number(plugin, "count"));
          Expect.equal(
              List.of(Kind.LOADED, Kind.RELOAD_FAILED, Kind.RELOAD_FAILED), Plugins.kinds(host));
        });
    Plugins.test(
        tests,
        "plugins: an unloaded plugin cannot be called, and its id is free",
        host -> {
          Plugin plugin = Plugins.text(host);
          Expect.isTrue(host.unload("text"), "it was there");
          Expect.isTrue(!host.unload("text"), "it is gone");
          Plugins.fails(Reason.UNLOADED, plugin, "echo", "x");
          Expect.equal("x", Plugins.text(host).call("echo", "x"));
          host.close();
          Expect.equal(List.of(), host.list());
          Plugins.refused(PluginLoadException.Reason.CLOSED, () -> Plugins.text(host));
        });
    tests.async(
        "plugins: a plugin is loaded by a future",
        () -> {
          PluginHost host = PluginHost.create(Plugins.config(tests));
          return host.load(Plugins.source("plugin_text"), PluginSettings.DEFAULTS)
              .thenCompose(
                  plugin -> {
                    Expect.equal("X", plugin.call("upper", "x"));
                    return host.reload(
                        "text", Plugins.source("plugin_text"), PluginSettings.DEFAULTS);
                  })
              .thenCompose(
                  plugin -> {
                    Expect.equal(1, Plugins.number(plugin, "count"));
                    return io.github.wasmrun.contract.harness.Failures.of(
                        host.load(
                            io.github.wasmrun.plugins.PluginSource.of(new byte[8]),
                            PluginSettings.DEFAULTS),
                        error ->
                            Expect.equal(
                                PluginLoadException.Reason.MODULE,
                                Expect.ofClass(PluginLoadException.class, error).reason()));
                  })
              .whenComplete((value, error) -> host.close());
        });
  }

  private static void failures(Tests tests) {
    Plugins.test(
        tests,
        "plugins: after a trap a fresh instance takes over",
        host -> {
          Plugin plugin = Plugins.text(host);
          Plugins.number(plugin, "count");
          PluginCallException failure = Plugins.fails(Reason.TRAP, plugin, "trap", "x");
          TrapException trap = Expect.ofClass(TrapException.class, failure.getCause());
          Expect.equal(TrapCode.UNREACHABLE, trap.code());
          Expect.equal(1, Plugins.number(plugin, "count"));
          Expect.equal(1L, plugin.statistics().restarts());
          Expect.equal(1L, plugin.statistics().failures());
          Expect.equal(List.of(Kind.LOADED, Kind.CALL_FAILED, Kind.RESTARTED), Plugins.kinds(host));
        });
    Plugins.test(
        tests,
        "plugins: the policy may go on with the instance that failed",
        host -> {
          Plugin plugin =
              host.loadNow(
                  Plugins.source("plugin_text"),
                  PluginSettings.DEFAULTS.withErrorPolicy(ErrorPolicy.DEFAULTS.withoutRestart()));
          Plugins.number(plugin, "count");
          Plugins.fails(Reason.TRAP, plugin, "trap", "x");
          Expect.equal(2, Plugins.number(plugin, "count"));
          Expect.equal(0L, plugin.statistics().restarts());
        });
    Plugins.test(
        tests,
        "plugins: the policy repeats a call, and disables after failures in a row",
        host -> {
          Plugin plugin =
              host.loadNow(
                  Plugins.source("plugin_text"),
                  PluginSettings.DEFAULTS.withErrorPolicy(
                      ErrorPolicy.DEFAULTS.withRetries(1).withDisableAfter(3)));
          Plugins.fails(Reason.TRAP, plugin, "trap", "x");
          Expect.equal(2L, plugin.statistics().failures());
          Expect.equal("x", plugin.call("echo", "x"));
          Plugins.fails(Reason.TRAP, plugin, "trap", "x");
          Expect.isTrue(plugin.isEnabled(), "two in a row are too few");
          Plugins.fails(Reason.TRAP, plugin, "trap", "x");
          Expect.isTrue(!plugin.isEnabled(), "three in a row");
          Plugins.fails(Reason.DISABLED, plugin, "echo", "x");
          Expect.equal(0, host.emitToAll(new PluginEvent("x", null)).size());
          plugin.enable();
          Expect.equal("x", plugin.call("echo", "x"));
          List<PluginActivity> all = host.activities();
          Expect.equal(Kind.ENABLED, all.get(all.size() - 1).kind());
        });
    Plugins.test(
        tests,
        "plugins: memory ends where it was granted",
        host -> {
          Plugin plugin =
              host.loadNow(
                  Plugins.source("plugin_text"),
                  Plugins.granted(Permissions.NONE.withMemoryPages(5)));
          Expect.equal(5, Plugins.number(plugin, "grow"));
        });
    Plugins.test(
        tests,
        "plugins: each call has the same fuel",
        host -> {
          Plugin plugin =
              host.loadNow(
                  Plugins.source("plugin_text"),
                  Plugins.granted(Permissions.NONE.withFuel(10_000)));
          for (int i = 0; i < 20; i++) {
            Expect.equal("A".repeat(300), plugin.call("upper", "a".repeat(300)));
          }
          Plugins.fails(Reason.LIMIT, plugin, "upper", "a".repeat(3000));
          Plugins.fails(Reason.LIMIT, plugin, "endless", "");
          Expect.equal("A", plugin.call("upper", "a"));
        });
  }

  private static void host(Tests tests) {
    Plugins.test(
        tests,
        "plugins: a plugin calls functions of the application that it is granted",
        host -> {
          Plugin plugin =
              host.loadNow(
                  Plugins.source("plugin_host"),
                  Plugins.granted(Permissions.NONE.withFunctions("lookup", "env.twice")));
          Expect.equal("caller asks for a word", plugin.call("ask", "a word"));
          Expect.equal(
              42, Plugins.number(plugin.call("twice", PluginRequest.of(new byte[] {21, 0, 0, 0}))));
          Expect.equal(1L, plugin.statistics().hostCalls().get("lookup").calls());
          Expect.equal(1L, plugin.statistics().hostCalls().get("env.twice").calls());
          PluginCallException failure = Plugins.fails(Reason.HOST_FUNCTION, plugin, "ask", "");
          Expect.message(
              "nothing to look up",
              Expect.ofClass(IllegalArgumentException.class, failure.getCause()));
          Expect.equal("caller asks for x", plugin.call("ask", "x"));
        });
    tests.test(
        "plugins: a host function that calls the plugin which calls it is refused",
        () -> {
          Plugin[] holder = new Plugin[1];
          PluginCallException[] inner = new PluginCallException[1];
          try (PluginHost host =
              PluginHost.create(
                  Plugins.config(tests)
                      .withFunction(
                          "lookup",
                          (id, request) -> {
                            inner[0] = Plugins.fails(Reason.BUSY, holder[0], "ask", request.text());
                            return PluginResponse.text("went on");
                          }))) {
            holder[0] =
                host.loadNow(
                    Plugins.source("plugin_host"),
                    Plugins.granted(Permissions.NONE.withFunctions("lookup", "env.twice")));
            Expect.equal("went on", holder[0].call("ask", "x"));
            Expect.isTrue(inner[0] != null, "it was called");
          }
        });
    tests.test(
        "plugins: a plugin that is reloaded and unloaded during its call ends the call first",
        () -> {
          PluginHost[] holder = new PluginHost[1];
          PluginSettings settings =
              Plugins.granted(Permissions.NONE.withFunctions("lookup", "env.twice"));
          try (PluginHost host =
              PluginHost.create(
                  Plugins.config(tests)
                      .withFunction(
                          "lookup",
                          (id, request) -> {
                            if (request.text().equals("reload")) {
                              holder[0].reloadNow(id, Plugins.source("plugin_host"), settings);
                            } else {
                              holder[0].unload(id);
                            }
                            return PluginResponse.text("done");
                          }))) {
            holder[0] = host;
            Plugin plugin = host.loadNow(Plugins.source("plugin_host"), settings);
            Expect.equal("done", plugin.call("ask", "reload"));
            Expect.equal("done", plugin.call("ask", "unload"));
            Plugins.fails(Reason.UNLOADED, plugin, "ask", "x");
          }
        });
  }
}
