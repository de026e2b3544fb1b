package io.github.wasmrun.contract.plugin;

import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Failures;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.files.MemoryFiles;
import io.github.wasmrun.plugins.Plugin;
import io.github.wasmrun.plugins.PluginCache;
import io.github.wasmrun.plugins.PluginFolder;
import io.github.wasmrun.plugins.PluginHost;
import io.github.wasmrun.plugins.PluginLoadException;
import io.github.wasmrun.plugins.PluginLoadException.Reason;
import io.github.wasmrun.plugins.PluginProgress;
import io.github.wasmrun.plugins.PluginProgress.Step;
import io.github.wasmrun.plugins.PluginSettings;
import io.github.wasmrun.plugins.PluginSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The cache of modules, progress, and folders that are followed. */
public final class PluginFolderTests {
  private PluginFolderTests() {}

  public static void add(Tests tests) {
    cache(tests);
    limits(tests);
    progress(tests);
    folder(tests);
    dependencies(tests);
  }

  private static PluginSource far(Tests tests, List<Step> steps) {
    return PluginSource.of(
            "data:application/wasm;base64,"
                + Base64.getEncoder().encodeToString(Fixtures.bytes("plugin_text")))
        .withSha256(tests.module("plugin_text").sha256())
        .withProgress(progress -> steps.add(progress.step()));
  }

  private static PluginSource nowhere(Tests tests) {
    return PluginSource.of("classpath:nothing.wasm")
        .withSha256(tests.module("plugin_text").sha256());
  }

  /** Loads a plugin and unloads it again. */
  private static CompletableFuture<Plugin> briefly(PluginHost host, PluginSource source) {
    return host.load(source, PluginSettings.DEFAULTS)
        .thenApply(
            plugin -> {
              Expect.equal("X", plugin.call("upper", "x"));
              host.unload(plugin.id());
              return plugin;
            });
  }

  private static void cache(Tests tests) {
    tests.async(
        "plugin cache: a module is loaded once, and again if its file was changed",
        () -> {
          MemoryFiles tree = MemoryFiles.create();
          PluginHost host =
              PluginHost.create(Plugins.config(tests).withCache(PluginCache.of(tree)));
          String file = tests.module("plugin_text").sha256() + ".wasm";
          List<Step> steps = new ArrayList<>();
          return Failures.of(
                  host.load(nowhere(tests), PluginSettings.DEFAULTS),
                  error ->
                      Expect.equal(
                          Reason.SOURCE, Expect.ofClass(PluginLoadException.class, error).reason()))
              .thenCompose(none -> briefly(host, far(tests, steps)))
              .thenCompose(
                  none -> {
                    Expect.equal(
                        List.of(Step.LOADING, Step.CHECKING, Step.COMPILING, Step.STARTING), steps);
                    steps.clear();
                    Expect.array(Fixtures.bytes("plugin_text"), tree.read(file));
                    Expect.equal(1, tree.list("").size());
                    return briefly(host, nowhere(tests));
                  })
              .thenCompose(
                  none -> {
                    tree.write(file, Fixtures.bytes("plugin_hostile"));
                    return briefly(host, far(tests, steps));
                  })
              .thenCompose(
                  none -> {
                    Expect.equal(Step.LOADING, steps.get(0));
                    Expect.array(Fixtures.bytes("plugin_text"), tree.read(file));
                    steps.clear();
                    return briefly(host, far(tests, steps));
                  })
              .thenAccept(
                  none ->
                      Expect.equal(
                          List.of(Step.CACHED, Step.CHECKING, Step.COMPILING, Step.STARTING),
                          steps))
              .whenComplete((none, error) -> host.close());
        });
  }

  private static void limits(Tests tests) {
    tests.async(
        "plugin cache: what is too large, or cannot be written, is loaded each time",
        () -> {
          MemoryFiles small = MemoryFiles.create();
          MemoryFiles full = MemoryFiles.create(100, 10);
          MemoryFiles old = MemoryFiles.create();
          old.write("0".repeat(64) + ".wasm", new byte[1000]);
          PluginHost first =
              PluginHost.create(
                  Plugins.config(tests).withCache(PluginCache.of(small).withMaxBytes(100)));
          PluginHost second =
              PluginHost.create(Plugins.config(tests).withCache(PluginCache.of(full)));
          PluginHost third =
              PluginHost.create(
                  Plugins.config(tests).withCache(PluginCache.of(old).withMaxBytes(1500)));
          List<Step> steps = new ArrayList<>();
          return briefly(first, far(tests, steps))
              .thenCompose(none -> briefly(first, far(tests, steps)))
              .thenCompose(none -> briefly(second, far(tests, steps)))
              .thenCompose(none -> briefly(second, far(tests, steps)))
              .thenCompose(none -> briefly(third, far(tests, steps)))
              .thenAccept(
                  none -> {
                    Expect.isTrue(!steps.contains(Step.CACHED), "none was kept");
                    Expect.equal(0, small.list("").size());
                    Expect.equal(0, full.list("").size());
                    Expect.equal(
                        tests.module("plugin_text").sha256() + ".wasm", old.list("").get(0).name());
                    Expect.equal(1, old.list("").size());
                  });
        });
  }

  private static void progress(Tests tests) {
    Plugins.test(
        tests,
        "plugins: progress names each module, and a listener that fails does no harm",
        host -> {
          List<String> heard = new ArrayList<>();
          host.loadNow(
              Plugins.source("plugin_linked")
                  .withId("linked")
                  .withModule("library", Plugins.source("plugin_library"))
                  .withProgress(
                      progress -> {
                        heard.add(progress.step() + " " + progress.module());
                        throw new IllegalStateException("not heard");
                      }),
              PluginSettings.DEFAULTS);
          Expect.equal(
              List.of(
                  "CHECKING main",
                  "COMPILING main",
                  "CHECKING library",
                  "COMPILING library",
                  "STARTING main"),
              heard);
          PluginProgress last = new PluginProgress(Step.STARTING, "(1 bytes)", "main", -1);
          Expect.equal(-1L, last.byteLength());
        });
  }

  private static void folder(Tests tests) {
    Plugins.test(
        tests,
        "plugin folder: what is new, changed and gone is followed",
        host -> {
          MemoryFiles tree = MemoryFiles.create();
          PluginFolder folder = PluginFolder.of(host, tree, name -> PluginSettings.DEFAULTS);
          Expect.isTrue(folder.scan().isEmpty(), "an empty folder");
          tree.write("text.wasm", Fixtures.bytes("plugin_text"));
          tree.write("notes.txt", "not a plugin");
          tree.write(".hidden.wasm", new byte[3]);
          Expect.equal(List.of("text"), folder.scan().loaded());
          Plugin plugin = host.get("text").orElseThrow();
          Expect.equal("1.2.3", plugin.manifest().version().toString());
          Expect.isTrue(folder.scan().isEmpty(), "nothing changed");

          tree.write("text.json", "{\"id\":\"text\",\"version\":\"2.0.0\"}");
          Expect.equal(List.of("text"), folder.scan().reloaded());
          Expect.equal("2.0.0", plugin.manifest().version().toString());

          tree.write("text.wasm", new byte[] {0, 'a', 's'});
          PluginFolder.Scan broken = folder.scan();
          Expect.equal(
              Reason.MODULE,
              Expect.ofClass(PluginLoadException.class, broken.failures().get("text.wasm"))
                  .reason());
          Expect.isTrue(folder.scan().isEmpty(), "it fails once");
          Expect.equal("X", plugin.call("upper", "x"));
          tree.write("text.wasm", Fixtures.bytes("plugin_text"));
          Expect.equal(List.of("text"), folder.scan().reloaded());

          tree.delete("text.wasm");
          Expect.equal(List.of("text"), folder.scan().unloaded());
          Expect.equal(List.of(), host.list());
          Expect.isTrue(folder.scan().isEmpty(), "nothing is left");
        });
  }

  private static void dependencies(Tests tests) {
    Plugins.test(
        tests,
        "plugin folder: a plugin is loaded when what it depends on has come, and kept while needed",
        host -> {
          MemoryFiles tree = MemoryFiles.create();
          PluginFolder folder = PluginFolder.of(host, tree, name -> PluginSettings.DEFAULTS);
          tree.write("a.wasm", Fixtures.bytes("plugin_text"));
          tree.write(
              "a.json", "{\"id\":\"a\",\"version\":\"1.0.0\",\"dependencies\":{\"b\":\"^1.0.0\"}}");
          for (int i = 0; i < 2; i++) {
            Expect.equal(
                Reason.DEPENDENCY,
                Expect.ofClass(PluginLoadException.class, folder.scan().failures().get("a.wasm"))
                    .reason());
          }
          tree.write("b.wasm", Fixtures.bytes("plugin_text"));
          tree.write("b.json", "{\"id\":\"b\",\"version\":\"1.0.0\"}");
          PluginFolder.Scan scan = folder.scan();
          Expect.equal(List.of("b", "a"), scan.loaded());
          Expect.isTrue(scan.failures().isEmpty(), "it failed only before b was there");
          tree.delete("b.wasm");
          Expect.isTrue(folder.scan().isEmpty(), "a needs b");
          tree.delete("a.wasm");
          Expect.equal(List.of("a"), folder.scan().unloaded());
          Expect.equal(List.of("b"), folder.scan().unloaded());
        });
  }
}
