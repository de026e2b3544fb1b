package io.github.wasmrun.contract.plugin;

import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.plugins.GuestContract;
import io.github.wasmrun.plugins.LogLevel;
import io.github.wasmrun.plugins.Permissions;
import io.github.wasmrun.plugins.Plugin;
import io.github.wasmrun.plugins.PluginActivity;
import io.github.wasmrun.plugins.PluginCallException;
import io.github.wasmrun.plugins.PluginCallException.Reason;
import io.github.wasmrun.plugins.PluginHost;
import io.github.wasmrun.plugins.PluginHttp;
import io.github.wasmrun.plugins.PluginRequest;
import io.github.wasmrun.plugins.PluginSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Guests of Extism's contract. */
public final class ExtismPluginTests {
  private static final Permissions LOOKUP = Permissions.NONE.withFunctions("lookup");

  /** As much memory for input and output as there is at first. */
  private static final long PAGE = 65536;

  private ExtismPluginTests() {}

  private static Plugin load(PluginHost host, PluginSettings settings) {
    return host.loadNow(Plugins.source("plugin_extism").withId("ext"), settings);
  }

  private static Plugin load(PluginHost host) {
    return load(host, Plugins.granted(LOOKUP));
  }

  private static PluginRequest at(long offset) {
    byte[] bytes = new byte[8];
    for (int i = 0; i < 8; i++) {
      bytes[i] = (byte) (offset >>> 8 * i);
    }
    return PluginRequest.of(bytes);
  }

  private static String ended(Plugin plugin, String function, long offset) {
    PluginCallException failure =
        Expect.thrown(PluginCallException.class, () -> plugin.call(function, at(offset)));
    Expect.equal(Reason.CONTRACT, failure.reason());
    return failure.getMessage().substring(("plugin ext: " + function + ": ").length());
  }

  private static String beyond(String function, int bytes, long offset) {
    return function
        + ": access of "
        + bytes
        + " bytes at offset "
        + Long.toUnsignedString(offset)
        + " reaches beyond the end of the memory for input and output";
  }

  public static void add(Tests tests) {
    calls(tests);
    state(tests);
    http(tests);
  }

  private static void calls(Tests tests) {
    Plugins.test(
        tests,
        "extism plugins: an input goes in and an output comes out",
        host -> {
          Plugin plugin = load(host);
          Expect.equal(GuestContract.EXTISM, plugin.contract());
          Expect.equal("héllo", plugin.call("echo", "héllo"));
          Expect.equal("héllo", plugin.call("direct", "héllo"));
          Expect.equal("", plugin.call("echo", ""));
          Expect.equal("", plugin.call("nothing", "x"));
          Expect.equal(7, Plugins.number(plugin.call("ready", PluginRequest.text(""))));
          String large = "abcdefgh".repeat(20_000);
          Expect.equal(large, plugin.call("direct", large));
          Expect.isTrue(!plugin.functions().contains("__wasm_call_ctors"), "start-up is hidden");
        });
    Plugins.test(
        tests,
        "extism plugins: blocks are zeroed and used again",
        host -> Expect.equal("", load(host).call("blocks", "input")));
    Plugins.test(
        tests,
        "extism plugins: the memory ends after its last byte, the input too",
        host -> {
          Plugin plugin = load(host);
          Expect.equal(0, Plugins.number(plugin.call("input_around", at(-1))));
          Expect.equal(0, Plugins.number(plugin.call("load_at", at(PAGE - 8))));
          plugin.call("store_at", at(PAGE - 1));
          for (long offset : new long[] {PAGE - 7, PAGE, 1L << 32, Long.MAX_VALUE, -1}) {
            Expect.equal(beyond("load_u64", 8, offset), ended(plugin, "load_at", offset));
          }
          for (long offset : new long[] {PAGE, 1L << 32, Long.MIN_VALUE, -1}) {
            Expect.equal(beyond("store_u8", 1, offset), ended(plugin, "store_at", offset));
          }
          Expect.equal("lives", plugin.call("echo", "lives"));
        });
    Plugins.test(
        tests,
        "extism plugins: an error has its text if one was set",
        host -> {
          Plugin plugin = load(host);
          Expect.message(
              "plugin ext: fail: bad input",
              Plugins.fails(Reason.REPORTED, plugin, "fail", "bad input"));
          PluginCallException quiet = Plugins.fails(Reason.REPORTED, plugin, "fail_quietly", "");
          Expect.contains("returned 5 without an error text", quiet.getMessage());
          Expect.message(
              "plugin ext: forgiven: only set",
              Plugins.fails(Reason.REPORTED, plugin, "forgiven", "only set"));
        });
    Plugins.test(
        tests,
        "extism plugins: a function of the application takes a block and gives one",
        host -> {
          Plugin plugin = load(host);
          Expect.equal("ext asks for this", plugin.call("ask", "this"));
          PluginCallException failure = Plugins.fails(Reason.HOST_FUNCTION, plugin, "ask", "");
          Expect.ofClass(IllegalArgumentException.class, failure.getCause());
        });
    Plugins.test(
        tests,
        "extism plugins: modules are linked by name",
        host -> {
          Plugin plugin =
              host.loadNow(
                  Plugins.source("plugin_linked")
                      .withId("linked")
                      .withModule("library", Plugins.source("plugin_library")),
                  PluginSettings.DEFAULTS);
          Expect.equal(42, Plugins.number(plugin.call("run", PluginRequest.text(""))));
        });
  }

  private static void state(Tests tests) {
    Plugins.test(
        tests,
        "extism plugins: variables stay between calls, the configuration is there",
        host -> {
          Plugin plugin =
              load(
                  host,
                  Plugins.granted(LOOKUP)
                      .withConfiguration("key", "välue")
                      .withConfiguration("number", 7));
          Expect.equal("välue", plugin.call("config", "key"));
          Expect.equal("7", plugin.call("config", "number"));
          Expect.equal("", plugin.call("config", "other"));
          Expect.equal("", plugin.call("remember", "one"));
          Expect.equal("one", plugin.call("remember", "two"));
          Expect.equal("two", plugin.call("remember", "three"));
          plugin.call("forget", "");
          Expect.equal("", plugin.call("remember", "four"));
        });
    Plugins.test(
        tests,
        "extism plugins: lines are kept from the level on that was set",
        host -> {
          Plugin plugin = load(host, Plugins.granted(LOOKUP).withLogLevel(LogLevel.ERROR));
          Expect.equal(4, Plugins.number(plugin.call("log", PluginRequest.text("bad"))));
          List<PluginActivity> all = host.activities();
          Expect.equal(2, all.size());
          Expect.equal(PluginActivity.Kind.WARNING, all.get(1).kind());
          Expect.equal("bad", all.get(1).text());
        });
  }

  private static void http(Tests tests) {
    Plugins.test(
        tests,
        "extism plugins: a request goes to hosts that are granted, and to no other",
        host -> {
          List<PluginHttp.Request> sent = new ArrayList<>();
          Plugin plugin =
              load(
                  host,
                  Plugins.granted(LOOKUP.withHosts("*.example.org", "127.0.0.1"))
                      .withHttp(
                          request -> {
                            sent.add(request);
                            return new PluginHttp.Response(
                                201,
                                Map.of("X-One", "1"),
                                "body".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                          }));
          String good =
              "{\"url\":\"https://api.Example.org:8443/x?y\",\"method\":\"post\","
                  + "\"headers\":{\"a\":\"b\"}}";
          Expect.equal("body", plugin.call("fetch", good));
          Expect.equal("POST", sent.get(0).method());
          Expect.equal("b", sent.get(0).headers().get("a"));
          Expect.equal(201, Plugins.number(plugin.call("fetch_status", PluginRequest.text(good))));
          Expect.equal(
              good, new String(sent.get(1).body(), java.nio.charset.StandardCharsets.UTF_8));
          Expect.equal(
              Map.of("x-one", "1"), plugin.call("fetch_headers", PluginRequest.text(good)).json());
          int before = sent.size();
          String[] bad = {
            "https://example.com/",
            "https://example.org.evil.com/",
            "https://evil.com/?.example.org",
            "https://evil.com#.example.org",
            "https://evil.com\\\\.example.org/",
            "https://user@evil.com/",
            "https://api.example.org@evil.com/",
            "https://evil.com:80@api.example.org/",
            "file:///etc/passwd",
            "//api.example.org/",
            "https:///api.example.org",
            "https://127.0.0.1.evil.com/",
            "http://[::1]/",
            "https://api.example.org:x/"
          };
          for (String url : bad) {
            Plugins.fails(Reason.PERMISSION, plugin, "fetch", "{\"url\":\"" + url + "\"}");
          }
          Plugins.fails(Reason.CONTRACT, plugin, "fetch", "{\"url\":7}");
          Plugins.fails(Reason.CONTRACT, plugin, "fetch", "no JSON");
          Plugins.fails(
              Reason.CONTRACT,
              plugin,
              "fetch",
              "{\"url\":\"http://127.0.0.1/\",\"headers\":{\"a\":\"b\\r\\nc: d\"}}");
          Expect.equal(before, sent.size());
        });
    Plugins.test(
        tests,
        "extism plugins: an application that sends no requests refuses them",
        host -> {
          Plugin plugin = load(host, Plugins.granted(LOOKUP.withHosts("*")));
          Plugins.fails(Reason.PERMISSION, plugin, "fetch", "{\"url\":\"http://a.example/\"}");
        });
  }
}
