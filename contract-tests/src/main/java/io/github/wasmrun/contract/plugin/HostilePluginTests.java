package io.github.wasmrun.contract.plugin;

import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.json.JsonException;
import io.github.wasmrun.plugins.Permissions;
import io.github.wasmrun.plugins.Plugin;
import io.github.wasmrun.plugins.PluginActivity;
import io.github.wasmrun.plugins.PluginCallException;
import io.github.wasmrun.plugins.PluginCallException.Reason;
import io.github.wasmrun.plugins.PluginHost;
import io.github.wasmrun.plugins.PluginLoadException;
import io.github.wasmrun.plugins.PluginRequest;
import io.github.wasmrun.plugins.PluginResponse;
import io.github.wasmrun.plugins.PluginSettings;
import java.time.Duration;
import java.util.List;

/** Plugins that break rules: the host goes on, other plugins notice nothing. */
public final class HostilePluginTests {
  private static final Permissions LITTLE = Permissions.NONE.withFuel(200_000).withMemoryPages(16);

  private HostilePluginTests() {}

  private static Plugin load(PluginHost host, String mode, Permissions permissions) {
    return host.loadNow(
        Plugins.source("plugin_hostile"),
        Plugins.granted(permissions).withConfiguration("mode", mode));
  }

  /** A call that fails, next to a plugin that must not notice. */
  private static void call(Tests tests, String name, Reason reason, String function, String text) {
    mode(tests, name, reason, "-", function, text);
  }

  private static void mode(
      Tests tests, String name, Reason reason, String mode, String function, String text) {
    Plugins.test(
        tests,
        "hostile plugins: " + name,
        host -> {
          Plugin other = Plugins.text(host);
          Expect.equal(1, Plugins.number(other, "count"));
          Plugin plugin = load(host, mode, LITTLE);
          PluginCallException failure = Plugins.fails(reason, plugin, function, "request");
          Expect.contains(text, failure.getMessage());
          Expect.equal(2, Plugins.number(other, "count"));
          Expect.equal("x", other.call("echo", "x"));
          if (mode.equals("-")) {
            Expect.equal("", plugin.call("fine", ""));
          }
        });
  }

  private static void start(Tests tests, String name, String mode, String text) {
    Plugins.test(
        tests,
        "hostile plugins: " + name,
        host -> {
          Plugin other = Plugins.text(host);
          PluginLoadException failure =
              Plugins.refused(PluginLoadException.Reason.START, () -> load(host, mode, LITTLE));
          Expect.equal("hostile", failure.pluginId());
          Expect.contains(text, failure.getMessage());
          Expect.equal(List.of(other), host.list());
          Expect.equal("x", other.call("echo", "x"));
          Expect.equal("", load(host, "-", LITTLE).call("fine", ""));
        });
  }

  private static void dispose(Tests tests, String name, String mode) {
    Plugins.test(
        tests,
        "hostile plugins: " + name,
        host -> {
          Plugin other = Plugins.text(host);
          load(host, mode, LITTLE);
          Expect.isTrue(host.unload("hostile"), "it is unloaded");
          List<PluginActivity> all = host.activities();
          PluginActivity warning = all.get(all.size() - 2);
          Expect.equal(PluginActivity.Kind.WARNING, warning.kind());
          Expect.equal("hostile", warning.pluginId());
          Expect.contains("failed when it was ended", warning.text());
          Expect.equal("x", other.call("echo", "x"));
        });
  }

  public static void add(Tests tests) {
    starts(tests);
    responses(tests);
    resources(tests);
    data(tests);
    extism(tests);
  }

  private static void starts(Tests tests) {
    start(tests, "endless when initialized", "i", "fuel");
    start(tests, "a memory bomb when initialized", "b", "unreachable");
    start(tests, "a stack bomb when initialized", "s", "");
    start(tests, "a response of nowhere when initialized", "r", "the response");
    start(tests, "an error when initialized", "e", "{\"a\"");
    dispose(tests, "endless when disposed", "x");
    dispose(tests, "a trap when disposed", "y");
    Plugins.test(
        tests,
        "hostile plugins: a start function that never returns, by fuel and by time",
        host -> {
          Plugins.refused(
              PluginLoadException.Reason.START,
              () -> host.loadNow(Plugins.source("plugin_start_endless"), Plugins.granted(LITTLE)));
          Plugins.refused(
              PluginLoadException.Reason.START,
              () ->
                  host.loadNow(
                      Plugins.source("plugin_start_endless"),
                      Plugins.granted(Permissions.NONE.withTimeout(Duration.ofMillis(50)))));
          Expect.equal("x", Plugins.text(host).call("echo", "x"));
        });
    mode(tests, "a trap in alloc", Reason.TRAP, "t", "fine", "unreachable");
    mode(tests, "endless in alloc", Reason.LIMIT, "l", "fine", "fuel");
    mode(tests, "no room in alloc", Reason.CONTRACT, "z", "fine", "alloc has no room for 7 bytes");
    mode(tests, "alloc gives what is outside", Reason.CONTRACT, "f", "fine", "beyond the memory");
    mode(tests, "a trap in dealloc", Reason.TRAP, "d", "fine", "unreachable");
  }

  private static void responses(Tests tests) {
    call(tests, "a response outside", Reason.CONTRACT, "far", "64 bytes at address 4294967280");
    call(tests, "a response of 4 GiB", Reason.CONTRACT, "four_gib", "4294967295 bytes");
    call(tests, "a response of negative numbers", Reason.CONTRACT, "negative", "beyond the memory");
    call(tests, "a response that ends a byte too late", Reason.CONTRACT, "last", "65535");
    Plugins.test(
        tests,
        "hostile plugins: a response that overlaps the request is copied once",
        host -> {
          Plugin plugin = load(host, "-", LITTLE);
          String response = plugin.call("overlap", "abc");
          Expect.equal(3, response.length());
          Expect.equal("bc", response.substring(0, 2));
        });
    Plugins.test(
        tests,
        "hostile plugins: a response that is longer than granted",
        host -> {
          Plugin plugin = load(host, "-", LITTLE.withResponseBytes(50_000));
          PluginCallException failure = Plugins.fails(Reason.LIMIT, plugin, "long", "");
          Expect.contains("60000 bytes, at most 50000", failure.getMessage());
        });
    call(tests, "a text to the log outside", Reason.CONTRACT, "log_far", "a text of 64 bytes");
    call(tests, "a level that is none", Reason.CONTRACT, "log_level", "the level 99");
    call(tests, "an error text outside", Reason.CONTRACT, "error_far", "a text of 100 bytes");
    call(tests, "an error text that is not UTF-8", Reason.REPORTED, "error_no_utf8", "\uFFFD");
  }

  private static void resources(Tests tests) {
    call(tests, "an endless loop", Reason.LIMIT, "endless", "fuel");
    call(tests, "a stack bomb", Reason.LIMIT, "deep", "call stack exhausted");
    call(tests, "a memory bomb", Reason.TRAP, "bomb", "unreachable");
    call(tests, "a flood of lines", Reason.LIMIT, "log_flood", "fuel");
    Plugins.test(
        tests,
        "hostile plugins: an endless loop is ended by time",
        host -> {
          Plugin plugin = load(host, "-", Permissions.NONE.withTimeout(Duration.ofMillis(50)));
          PluginCallException failure = Plugins.fails(Reason.LIMIT, plugin, "endless", "");
          Expect.ofClass(io.github.wasmrun.TimeoutException.class, failure.getCause());
          Expect.equal("", plugin.call("fine", ""));
        });
  }

  private static void json(PluginHost host, String function) {
    Plugin plugin = load(host, "-", LITTLE);
    PluginResponse response = plugin.call(function, PluginRequest.text(""));
    Expect.thrown(JsonException.class, response::json);
    host.unload("hostile");
  }

  private static void data(Tests tests) {
    Plugins.test(
        tests,
        "hostile plugins: responses that are no text or no JSON",
        host -> {
          json(host, "no_utf8");
          json(host, "no_json");
          json(host, "twice_json");
          json(host, "deep_json");
          Plugin plugin = load(host, "-", LITTLE);
          Plugins.fails(Reason.CONTRACT, plugin, "no_utf8", "");
        });
    Plugins.test(
        tests,
        "hostile plugins: requests of nowhere to a host function",
        host -> {
          Plugin plugin =
              host.loadNow(
                  Plugins.source("plugin_host"),
                  Plugins.granted(Permissions.NONE.withFunctions("lookup", "env.twice")));
          Plugins.fails(Reason.CONTRACT, plugin, "ask_far", "");
          Plugins.fails(Reason.CONTRACT, plugin, "ask_long", "");
          Expect.equal("caller asks for x", plugin.call("ask", "x"));
          Expect.equal(null, plugin.statistics().hostCalls().get("nobody"));
        });
  }

  private static void broken(Tests tests, String name, Reason reason, String function) {
    Plugins.test(
        tests,
        "hostile plugins: in Extism's contract, " + name,
        host -> {
          Plugin other = Plugins.text(host);
          Plugin plugin =
              host.loadNow(
                  Plugins.source("plugin_extism").withId("ext"),
                  Plugins.granted(
                      LITTLE.withFunctions("lookup").withFuel(2_000_000).withMemoryPages(64)));
          Plugins.fails(reason, plugin, function, "input");
          Expect.equal("again", plugin.call("echo", "again"));
          Expect.equal("x", other.call("echo", "x"));
        });
  }

  private static void extism(Tests tests) {
    broken(tests, "an output outside", Reason.CONTRACT, "output_far");
    broken(tests, "an output of negative numbers", Reason.CONTRACT, "output_negative");
    broken(tests, "an output of 8 EiB", Reason.LIMIT, "output_huge");
    broken(tests, "a load outside", Reason.CONTRACT, "load_far");
    broken(tests, "a store outside", Reason.CONTRACT, "store_far");
    broken(tests, "a variable that is too large", Reason.LIMIT, "var_bomb");
    broken(tests, "an endless loop", Reason.LIMIT, "endless");
    broken(tests, "a trap", Reason.TRAP, "trap");
    broken(tests, "an error that is no block", Reason.REPORTED, "error_no_block");
    Plugins.test(
        tests,
        "hostile plugins: in Extism's contract, blocks end where memory was granted",
        host -> {
          Plugin plugin =
              host.loadNow(
                  Plugins.source("plugin_extism").withId("ext"),
                  Plugins.granted(Permissions.NONE.withFunctions("lookup").withMemoryPages(16)));
          Expect.equal("", plugin.call("alloc_bomb", ""));
          Expect.equal("", plugin.call("small_bomb", ""));
          Expect.equal(0, Plugins.number(plugin.call("alloc_huge", PluginRequest.text(""))));
          Expect.equal(0L, plugin.statistics().failures());
        });
    Plugins.test(
        tests,
        "hostile plugins: modules that import each other in a circle",
        host ->
            Expect.contains(
                "main -> library -> main",
                Plugins.refused(
                        PluginLoadException.Reason.LINK,
                        () ->
                            host.loadNow(
                                Plugins.source("plugin_linked")
                                    .withId("linked")
                                    .withModule("library", Plugins.source("plugin_circle")),
                                PluginSettings.DEFAULTS))
                    .getMessage()));
  }
}
