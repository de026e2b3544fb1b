package io.github.wasmrun.contract.plugin;

import io.github.wasmrun.Engine;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Failures;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.files.MemoryFiles;
import io.github.wasmrun.plugins.Permissions;
import io.github.wasmrun.plugins.Plugin;
import io.github.wasmrun.plugins.PluginCallException;
import io.github.wasmrun.plugins.PluginHost;
import io.github.wasmrun.plugins.PluginHostConfig;
import io.github.wasmrun.plugins.PluginLoadException;
import io.github.wasmrun.plugins.PluginLoadException.Reason;
import io.github.wasmrun.plugins.PluginRequest;
import io.github.wasmrun.plugins.PluginSettings;
import io.github.wasmrun.plugins.PluginSource;
import io.github.wasmrun.plugins.manifest.FileAccess;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Manifests, sources and permissions of plugins. */
public final class PluginLoadTests {
  private PluginLoadTests() {}

  private static PluginSource with(String manifest) {
    return Plugins.source("plugin_text").withManifest(manifest);
  }

  private static PluginLoadException refused(Reason reason, PluginHost host, PluginSource source) {
    return Plugins.refused(reason, () -> host.loadNow(source, PluginSettings.DEFAULTS));
  }

  public static void add(Tests tests) {
    manifests(tests);
    dependencies(tests);
    sources(tests);
    compiledOnce(tests);
    permissions(tests);
    wasi(tests);
  }

  private static void manifests(Tests tests) {
    Plugins.test(
        tests,
        "plugins: all mistakes of a manifest are listed",
        host -> {
          PluginLoadException failure =
              refused(
                  Reason.MANIFEST,
                  host,
                  with(
                      "{\"id\":\"Bad Id\",\"version\":\"1.2\",\"name\":7,\"colour\":\"red\","
                          + "\"host\":\"one\",\"dependencies\":{\"x\":\"^^1\"},"
                          + "\"configuration\":{\"k\":{\"type\":\"text\"},"
                          + "\"n\":{\"type\":\"integer\",\"default\":\"x\"}},"
                          + "\"events\":{\"subscribes\":[1]},"
                          + "\"permissions\":{\"memoryPages\":-1,\"files\":{\"/\":\"all\"},"
                          + "\"random\":\"yes\",\"root\":true}}"));
          List<String> expected =
              List.of(
                  "id: expected 1 to 100 lower-case letters, digits, hyphens and dots, a letter"
                      + " first, got \"Bad Id\"",
                  "version: expected a version such as 1.2.3, got \"1.2\"",
                  "name: expected a text",
                  "host: expected versions such as ^1.2.0, got \"one\"",
                  "dependencies.x: expected versions such as ^1.2.0, got \"^^1\"",
                  "configuration.k.type: expected string, number, integer, boolean, array or"
                      + " object, got \"text\"",
                  "configuration.n.default: is not of the type integer",
                  "events.subscribes: expected a list of texts",
                  "permissions.files./: expected read-only or read-write, got \"all\"",
                  "permissions.memoryPages: expected a whole number, 0 to 2147483647",
                  "permissions.random: expected true or false",
                  "permissions.root: is not known",
                  "colour: is not known");
          Expect.equal(expected, failure.problems());
        });
    Plugins.test(
        tests,
        "plugins: a manifest that is no JSON, or bombs, is refused",
        host -> {
          refused(Reason.MANIFEST, host, with(""));
          refused(Reason.MANIFEST, host, with("[]"));
          refused(Reason.MANIFEST, host, with("{\"id\":\"a\",\"version\":\"1.0.0\"} x"));
          refused(Reason.MANIFEST, host, with("{\"id\":\"a\",\"id\":\"b\",\"version\":\"1.0.0\"}"));
          refused(Reason.MANIFEST, host, with("[".repeat(200_000)));
          refused(Reason.MANIFEST, host, with("{\"a\":".repeat(40_000)));
          refused(Reason.MANIFEST, host, with(" ".repeat(300_000)));
          refused(
              Reason.MANIFEST,
              host,
              with("{\"id\":\"a\",\"version\":\"1.0.0\",\"permissions\":{\"fuel\":1e999}}"));
          StringBuilder many = new StringBuilder("{\"id\":\"a\",\"version\":\"1.0.0\"");
          for (int i = 0; i < 10_000; i++) {
            many.append(",\"x").append(i).append("\":0");
          }
          Expect.equal(
              51,
              refused(Reason.MANIFEST, host, with(many.append('}').toString())).problems().size());
          Expect.equal(List.of(), host.list());
        });
    Plugins.test(
        tests,
        "plugins: a module without a manifest has an id from its source, or none",
        host -> {
          refused(Reason.MANIFEST, host, Plugins.source("plugin_start_endless").withManifest("0"));
          PluginLoadException none =
              refused(Reason.PERMISSION, host, Plugins.source("plugin_extism"));
          Expect.contains("lookup", none.getMessage());
          PluginLoadException silent =
              Plugins.refused(
                  Reason.MANIFEST,
                  () ->
                      host.loadNow(
                          Plugins.source("plugin_extism"),
                          Plugins.granted(Permissions.NONE.withFunctions("lookup"))));
          Expect.contains("there is no manifest", silent.getMessage());
          Plugin plugin =
              host.loadNow(
                  Plugins.source("plugin_extism").withId("ext"),
                  Plugins.granted(Permissions.NONE.withFunctions("lookup")));
          Expect.equal("ext", plugin.id());
        });
    Plugins.test(
        tests,
        "plugins: a manifest for another version of the application or another module is refused",
        host -> {
          PluginLoadException version =
              refused(
                  Reason.HOST_VERSION,
                  host,
                  with("{\"id\":\"a\",\"version\":\"1.0.0\",\"host\":\"^2.0.0 || ~1.3\"}"));
          Expect.message("plugin a: is for ^2.0.0 || ~1.3, the application is 1.4.0", version);
          refused(
              Reason.DIGEST,
              host,
              with("{\"id\":\"a\",\"version\":\"1.0.0\",\"sha256\":\"" + "0".repeat(64) + "\"}"));
          host.loadNow(
              with(
                  "{\"id\":\"a\",\"version\":\"1.0.0\",\"host\":\">=1.2 <2\",\"sha256\":\""
                      + tests.module("plugin_text").sha256()
                      + "\"}"),
              PluginSettings.DEFAULTS);
        });
    Plugins.test(
        tests,
        "plugins: a configuration that does not fit is refused",
        host -> {
          PluginLoadException failure =
              Plugins.refused(
                  Reason.CONFIGURATION,
                  () ->
                      host.loadNow(
                          Plugins.source("plugin_text"),
                          PluginSettings.DEFAULTS
                              .withConfiguration("times", "x")
                              .withConfiguration("colour", "red")));
          Expect.equal(2, failure.problems().size());
          refused(
              Reason.CONFIGURATION,
              host,
              with(
                  "{\"id\":\"a\",\"version\":\"1.0.0\",\"configuration\":{\"k\":"
                      + "{\"type\":\"string\",\"required\":true}}}"));
        });
  }

  /** Plugins, each an id and the id that it depends on. */
  private static Map<PluginSource, PluginSettings> all(String... idsAndNeeds) {
    Map<PluginSource, PluginSettings> all = new LinkedHashMap<>();
    for (int i = 0; i < idsAndNeeds.length; i += 2) {
      String need = idsAndNeeds[i + 1];
      all.put(
          with(
              "{\"id\":\""
                  + idsAndNeeds[i]
                  + "\",\"version\":\"1.0.0\",\"dependencies\":{"
                  + (need.isEmpty() ? "" : "\"" + need + "\":\"^1.0.0\"")
                  + "}}"),
          PluginSettings.DEFAULTS);
    }
    return all;
  }

  private static void dependencies(Tests tests) {
    Plugins.test(
        tests,
        "plugins: what a plugin depends on is loaded first and unloaded last",
        host -> {
          PluginSource user =
              with(
                  "{\"id\":\"user\",\"version\":\"1.0.0\",\"dependencies\":{\"text\":\"^1.2.0\"}}");
          PluginLoadException absent = refused(Reason.DEPENDENCY, host, user);
          Expect.message("plugin user: depends on text ^1.2.0, which is not loaded", absent);
          Plugins.text(host);
          host.loadNow(user, PluginSettings.DEFAULTS);
          Expect.thrown(
              IllegalStateException.class,
              "plugin text is needed by user",
              () -> host.unload("text"));
          Plugins.refused(
              Reason.DEPENDENCY,
              () ->
                  host.reloadNow(
                      "text",
                      with("{\"id\":\"text\",\"version\":\"2.0.0\"}"),
                      PluginSettings.DEFAULTS));
          Expect.isTrue(host.unload("user") && host.unload("text"), "in this order");
        });
    tests.async(
        "plugins: plugins that depend on each other are loaded in order, or all of them not",
        () -> {
          PluginHost host = PluginHost.create(Plugins.config(tests));
          return host.loadAll(all("c", "b", "b", "a", "a", ""))
              .thenCompose(
                  plugins -> {
                    Expect.equal(3, plugins.size());
                    Expect.equal("a", plugins.get(0).id());
                    Expect.equal("c", plugins.get(2).id());
                    return Failures.of(
                        host.loadAll(all("d", "e", "x", "", "e", "f", "f", "d")),
                        error ->
                            Expect.message(
                                "plugin d: plugins depend on each other in a circle:"
                                    + " d -> e -> f -> d",
                                error));
                  })
              .thenCompose(
                  none ->
                      Failures.of(
                          host.loadAll(all("g", "", "h", "nobody")),
                          error ->
                              Expect.equal(
                                  Reason.DEPENDENCY,
                                  Expect.ofClass(PluginLoadException.class, error).reason())))
              .thenAccept(none -> Expect.equal(3, host.list().size()))
              .whenComplete((none, error) -> host.close());
        });
    Plugins.test(
        tests,
        "plugins: an id is taken once",
        host -> {
          Plugin first = Plugins.text(host);
          Plugins.refused(Reason.ID, () -> Plugins.text(host));
          Expect.equal("x", first.call("echo", "x"));
        });
  }

  private static byte[] hex(String text) {
    byte[] bytes = new byte[text.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] =
          (byte)
              (Character.digit(text.charAt(2 * i), 16) << 4
                  | Character.digit(text.charAt(2 * i + 1), 16));
    }
    return bytes;
  }

  private static void compiledOnce(Tests tests) {
    tests.test(
        "plugins: the same bytes are compiled once, until many others or the host's end came",
        () -> {
          Engine engine = Engine.create(tests.config().withStatistics());
          PluginHostConfig config = Plugins.config(tests).withEngine(engine);
          PluginHost host = PluginHost.create(config);
          byte[] module = Fixtures.bytes("plugin_text");
          Expect.equal(1L, compiled(engine, host, module));
          Expect.equal(0L, compiled(engine, host, module.clone()));
          byte[] section = {0, 2, 1, 'x'};
          byte[] other = Arrays.copyOf(module, module.length + section.length);
          System.arraycopy(section, 0, other, module.length, section.length);
          for (int i = 0; i < 16; i++) {
            other[other.length - 1] = (byte) i;
            Expect.equal(1L, compiled(engine, host, other));
          }
          Expect.equal(0L, compiled(engine, host, other));
          Expect.equal(1L, compiled(engine, host, module));
          host.close();
          PluginHost next = PluginHost.create(config);
          Expect.equal(1L, compiled(engine, next, module));
          next.close();
        });
  }

  /** Loads a plugin, uses and unloads it; how many modules were compiled for it. */
  private static long compiled(Engine engine, PluginHost host, byte[] module) {
    long before = engine.statistics().modulesCompiled();
    Plugin plugin = host.loadNow(PluginSource.of(module), PluginSettings.DEFAULTS);
    Expect.equal("TEXT", plugin.call("upper", "text"));
    host.unload(plugin.id());
    return engine.statistics().modulesCompiled() - before;
  }

  private static void sources(Tests tests) {
    tests.async(
        "plugins: a module and its manifest are loaded from their addresses",
        () -> {
          PluginHost host = PluginHost.create(Plugins.config(tests));
          String address =
              "data:application/wasm;base64,"
                  + Base64.getEncoder().encodeToString(Fixtures.bytes("plugin_text"));
          String manifest =
              "data:application/json;base64,"
                  + Base64.getEncoder()
                      .encodeToString(
                          "{\"id\":\"far\",\"version\":\"3.0.0\"}"
                              .getBytes(StandardCharsets.UTF_8));
          PluginSource source = PluginSource.of(address).withManifestAt(manifest);
          Expect.thrown(
              IllegalArgumentException.class, () -> host.loadNow(source, PluginSettings.DEFAULTS));
          return host.load(
                  source.withSha256(tests.module("plugin_text").sha256()), PluginSettings.DEFAULTS)
              .thenCompose(
                  plugin -> {
                    Expect.equal("far 3.0.0", plugin.toString());
                    Expect.equal("X", plugin.call("upper", "x"));
                    return Failures.of(
                        host.load(source.withSha256("0".repeat(64)), PluginSettings.DEFAULTS),
                        error ->
                            Expect.equal(
                                Reason.DIGEST,
                                Expect.ofClass(PluginLoadException.class, error).reason()));
                  })
              .thenCompose(
                  none ->
                      Failures.of(
                          host.load(
                              PluginSource.of("classpath:nothing.wasm"), PluginSettings.DEFAULTS),
                          error ->
                              Expect.equal(
                                  Reason.SOURCE,
                                  Expect.ofClass(PluginLoadException.class, error).reason())))
              .whenComplete((none, error) -> host.close());
        });
    Plugins.test(
        tests,
        "plugins: a module with another digest is refused before it is read",
        host -> {
          String digest = tests.module("plugin_text").sha256();
          host.loadNow(Plugins.source("plugin_text").withSha256(digest), PluginSettings.DEFAULTS);
          refused(Reason.DIGEST, host, PluginSource.of(new byte[] {1, 2}).withSha256(digest));
        });
    Plugins.test(
        tests,
        "plugins: a module that is not signed by the key is refused before it is read",
        host -> {
          // The third vector of RFC 8032, whose message is two bytes.
          byte[] key = hex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
          byte[] signature =
              hex(
                  "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                      + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
          refused(
              Reason.MODULE,
              host,
              PluginSource.of(new byte[] {(byte) 0xaf, (byte) 0x82}).withSignature(key, signature));
          refused(
              Reason.SIGNATURE,
              host,
              PluginSource.of(new byte[] {(byte) 0xaf, (byte) 0x83}).withSignature(key, signature));
          refused(
              Reason.SIGNATURE, host, Plugins.source("plugin_text").withSignature(key, signature));
        });
    Plugins.test(
        tests,
        "plugins: bytes that are no module, and modules of no contract, are refused",
        host -> {
          refused(Reason.MODULE, host, PluginSource.of(new byte[0]));
          refused(
              Reason.MODULE,
              host,
              PluginSource.of("not a module".getBytes(StandardCharsets.UTF_8)));
          refused(Reason.CONTRACT, host, PluginSource.of(Fixtures.bytes("add")).withId("add"));
          PluginLoadException part =
              refused(
                  Reason.CONTRACT,
                  host,
                  PluginSource.of(Fixtures.bytes("limited")).withId("limited"));
          Expect.contains("keeps to no contract", part.getMessage());
        });
  }

  private static void permissions(Tests tests) {
    Plugins.test(
        tests,
        "plugins: asking for more than is granted fails with the list",
        host -> {
          PluginLoadException failure =
              refused(
                  Reason.PERMISSION,
                  host,
                  with(
                      "{\"id\":\"a\",\"version\":\"1.0.0\",\"permissions\":{"
                          + "\"functions\":[\"lookup\"],\"memoryPages\":300,\"fuel\":9,"
                          + "\"timeoutMillis\":20000,\"callDepth\":2000,"
                          + "\"files\":{\"/data\":\"read-write\"},\"hosts\":[\"a.example\"],"
                          + "\"environment\":[\"HOME\"],\"random\":true,\"clock\":true}}"));
          Expect.equal(
              List.of(
                  "asks for the host function lookup, which is not granted",
                  "asks for memoryPages 300, granted is 256",
                  "asks for timeoutMillis 20000, granted is 10000",
                  "asks for callDepth 2000, granted is 1000",
                  "asks for the files /data, read-write, granted is nothing",
                  "asks for the network host a.example, which is not granted",
                  "asks for the variable HOME, which is not granted",
                  "asks for random numbers, which are not granted",
                  "asks for the time, which is not granted"),
              failure.problems());
        });
    Plugins.test(
        tests,
        "plugins: a host function that a module imports must be granted and there",
        host -> {
          PluginSource caller = Plugins.source("plugin_host");
          PluginLoadException failure =
              Plugins.refused(
                  Reason.PERMISSION,
                  () ->
                      host.loadNow(
                          caller, Plugins.granted(Permissions.NONE.withFunctions("lookup"))));
          Expect.equal(
              List.of("asks for the host function env.twice, which is not granted"),
              failure.problems());
          PluginLoadException absent =
              Plugins.refused(
                  Reason.LINK,
                  () ->
                      host.loadNow(
                          PluginSource.of(Fixtures.bytes("allocators"))
                              .withId("allocators")
                              .withModule("x", Plugins.source("plugin_extism")),
                          Plugins.granted(Permissions.NONE.withFunctions("lookup"))));
          Expect.contains("env.told", absent.getMessage());
        });
    Plugins.test(
        tests,
        "plugins: a host function of another type than the import is refused",
        host -> {
          try (PluginHost other =
              PluginHost.create(
                  Plugins.config(tests)
                      .withFunction(
                          "env", "twice", io.github.wasmrun.HostFunction.of((long x) -> x * 2)))) {
            PluginLoadException failure =
                Plugins.refused(
                    Reason.LINK,
                    () ->
                        other.loadNow(
                            Plugins.source("plugin_host"),
                            Plugins.granted(
                                Permissions.NONE.withFunctions("lookup", "env.twice"))));
            Expect.contains("env.twice", failure.getMessage());
          }
        });
  }

  private static void wasi(Tests tests) {
    Plugins.test(
        tests,
        "plugins: without being granted, WASI gives the same time, numbers, and no files",
        host -> {
          Plugin plugin = host.loadNow(Plugins.source("plugin_wasi"), PluginSettings.DEFAULTS);
          plugin.call("write", "");
          Expect.equal("line", host.activities().get(1).text());
          byte[] random = plugin.call("random", PluginRequest.text("")).bytes();
          Expect.isTrue(Plugins.number(plugin, "time") < 1_000_000, "1970");
          Expect.equal("", plugin.call("environment", ""));
          Expect.equal(8, Plugins.number(plugin.call("open", PluginRequest.text("a.txt"))));
          host.unload("wasi");
          Plugin again = host.loadNow(Plugins.source("plugin_wasi"), PluginSettings.DEFAULTS);
          Expect.array(random, again.call("random", PluginRequest.text("")).bytes());
        });
    Plugins.test(
        tests,
        "plugins: WASI gives what is granted",
        host -> {
          MemoryFiles files = MemoryFiles.create();
          files.write("a.txt", "text");
          Permissions all =
              Permissions.NONE
                  .withClock()
                  .withRandom()
                  .withEnvironment("LANG", "de")
                  .withFiles("/data", files, FileAccess.READ_WRITE);
          Plugin plugin = host.loadNow(Plugins.source("plugin_wasi"), Plugins.granted(all));
          byte[] random = plugin.call("random", PluginRequest.text("")).bytes();
          Expect.isTrue(
              !java.util.Arrays.equals(
                  random, plugin.call("random", PluginRequest.text("")).bytes()),
              "other numbers");
          Expect.equal("LANG=de\0", plugin.call("environment", ""));
          Expect.equal(0, Plugins.number(plugin.call("open", PluginRequest.text("new.txt"))));
          Expect.isTrue(files.exists("new.txt"), "it was written");
          byte[] time = plugin.call("time", PluginRequest.text("")).bytes();
          Expect.isTrue(time[7] != 0, "a time of today");
          host.reloadNow(
              "wasi",
              Plugins.source("plugin_wasi"),
              Plugins.granted(all.withFiles("/data", files, FileAccess.READ_ONLY)));
          Expect.isTrue(
              Plugins.number(plugin.call("open", PluginRequest.text("more.txt"))) != 0,
              "it is read-only");
          Expect.isTrue(!files.exists("more.txt"), "nothing was written");
        });
    Plugins.test(
        tests,
        "plugins: a plugin that exits or sleeps for a year is ended",
        host -> {
          Plugin plugin =
              host.loadNow(
                  Plugins.source("plugin_wasi"), Plugins.granted(Permissions.NONE.withClock()));
          Plugins.fails(PluginCallException.Reason.EXIT, plugin, "exit", "");
          Plugins.fails(PluginCallException.Reason.LIMIT, plugin, "sleep", "");
          plugin.call("write", "");
          Expect.equal(2L, plugin.statistics().restarts());
        });
  }
}
