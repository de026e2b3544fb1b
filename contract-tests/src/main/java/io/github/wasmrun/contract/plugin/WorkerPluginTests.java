package io.github.wasmrun.contract.plugin;

import io.github.wasmrun.TrapException;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Failures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.files.MemoryFiles;
import io.github.wasmrun.plugins.ErrorPolicy;
import io.github.wasmrun.plugins.Permissions;
import io.github.wasmrun.plugins.Plugin;
import io.github.wasmrun.plugins.PluginActivity;
import io.github.wasmrun.plugins.PluginCallException;
import io.github.wasmrun.plugins.PluginCallException.Reason;
import io.github.wasmrun.plugins.PluginEvent;
import io.github.wasmrun.plugins.PluginHost;
import io.github.wasmrun.plugins.PluginHttp;
import io.github.wasmrun.plugins.PluginLoadException;
import io.github.wasmrun.plugins.PluginRequest;
import io.github.wasmrun.plugins.PluginResponse;
import io.github.wasmrun.plugins.PluginSettings;
import io.github.wasmrun.plugins.PluginSource;
import io.github.wasmrun.plugins.data.DataType;
import io.github.wasmrun.plugins.manifest.FileAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Plugins in workers of their own. */
public final class WorkerPluginTests {
  private static final Permissions SHORT =
      Permissions.NONE.withTimeout(Duration.ofMillis(400)).withMemoryPages(16);

  /** A call that is not ended by its caller takes longer than a test may. */
  private static final Permissions LONG = Permissions.NONE.withTimeout(Duration.ofMinutes(10));

  private WorkerPluginTests() {}

  /** A test with a host, which it closes. */
  private interface Body {
    CompletableFuture<?> run(PluginHost host) throws Throwable;
  }

  private static void test(Tests tests, String name, Body body) {
    tests.async(
        "worker plugins: " + name,
        () -> {
          PluginHost host = PluginHost.create(Plugins.config(tests));
          return body.run(host).whenComplete((end, error) -> host.close());
        });
  }

  private static PluginSettings settings(Permissions permissions) {
    return Plugins.granted(permissions).withWorker();
  }

  private static CompletableFuture<Plugin> text(PluginHost host) {
    return host.load(Plugins.source("plugin_text"), settings(SHORT));
  }

  private static CompletableFuture<?> gives(String expected, Plugin plugin, String f, String text) {
    return plugin.callAsync(f, text).thenAccept(answer -> Expect.equal(expected, answer));
  }

  /** Cancels a call that has no end of its own; the next one is answered. */
  private static CompletableFuture<?> cancelled(Plugin plugin, CompletableFuture<?> call) {
    CompletableFuture<?> next = gives("x", plugin, "echo", "x");
    call.cancel(true);
    return Failures.of(call, error -> Expect.ofClass(CancellationException.class, error))
        .thenCompose(x -> next);
  }

  private static CompletableFuture<?> counts(int expected, Plugin plugin) {
    return plugin
        .callAsync("count", PluginRequest.text(""))
        .thenAccept(answer -> Expect.equal(expected, Plugins.number(answer)));
  }

  private static CompletableFuture<?> fails(
      Reason reason, CompletableFuture<?> call, Plugin plugin, String text) {
    return Failures.of(
        call,
        error -> {
          PluginCallException failure = Expect.ofClass(PluginCallException.class, error);
          Expect.equal(reason, failure.reason());
          Expect.equal(plugin.id(), failure.pluginId());
          Expect.contains(text, failure.getMessage());
        });
  }

  private static CompletableFuture<?> refused(
      PluginLoadException.Reason reason, String text, CompletableFuture<?> load) {
    return Failures.of(
        load,
        error -> {
          PluginLoadException failure = Expect.ofClass(PluginLoadException.class, error);
          Expect.equal(reason, failure.reason());
          Expect.contains(text, failure.getMessage());
        });
  }

  /** Counts on the caller's side while a plugin runs: the page is not held up. */
  private static final class Ticks {
    private final Executor later = CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS);
    private volatile int count;
    private volatile boolean ended;

    Ticks() {
      tick();
    }

    private void tick() {
      later.execute(
          () -> {
            count++;
            if (!ended) {
              tick();
            }
          });
    }

    /** The page ticked while something took its time. */
    void end() {
      ended = true;
      if (count < 4) {
        throw Expect.failure("only " + count + " ticks in 400 ms");
      }
    }
  }

  private static <T> CompletableFuture<?> ticking(CompletableFuture<T> work) {
    Ticks ticks = new Ticks();
    return work.thenAccept(end -> ticks.end());
  }

  public static void add(Tests tests) {
    calls(tests);
    functions(tests);
    refusals(tests);
    hostile(tests);
    policies(tests);
    lives(tests);
    queues(tests);
  }

  private static void calls(Tests tests) {
    test(
        tests,
        "calls are answered, keep the instance's state and wait for each other",
        host ->
            text(host)
                .thenCompose(
                    plugin -> {
                      Expect.isTrue(plugin.settings().inWorker(), "in a worker");
                      Expect.isTrue(plugin.functions().contains("upper"), "its functions");
                      CompletableFuture<?> first = counts(1, plugin);
                      CompletableFuture<?> second = counts(2, plugin);
                      return gives("äBC", plugin, "upper", "äbc")
                          .thenCompose(x -> first)
                          .thenCompose(x -> second)
                          .thenCompose(
                              x -> gives("{\"greeting\":\"hi\"}", plugin, "configuration", ""))
                          .thenCompose(x -> gives("", plugin, "say", "a line"))
                          .thenAccept(
                              x -> {
                                Expect.equal(5L, plugin.statistics().calls());
                                Expect.equal(65536L, plugin.statistics().memoryBytes());
                                List<PluginActivity> all = host.activities();
                                PluginActivity last = all.get(all.size() - 1);
                                Expect.equal(PluginActivity.Kind.OUTPUT, last.kind());
                                Expect.equal("a line", last.text());
                                Expect.equal("text", last.pluginId());
                              });
                    }));
    test(
        tests,
        "a guest of Extism runs",
        host ->
            host.load(
                    Plugins.source("plugin_extism").withId("ext"),
                    settings(SHORT.withFunctions("lookup")).withConfiguration("key", "value"))
                .thenCompose(
                    plugin ->
                        gives("text", plugin, "echo", "text")
                            .thenCompose(x -> gives("value", plugin, "config", "key"))
                            .thenCompose(x -> gives("ext asks for x", plugin, "ask", "x"))
                            .thenCompose(
                                x ->
                                    fails(
                                        Reason.REPORTED,
                                        plugin.callAsync("fail", "mine"),
                                        plugin,
                                        "mine"))
                            .thenCompose(x -> gives("b", plugin, "echo", "b"))));
    test(
        tests,
        "an event reaches a plugin in a worker, and emit says why it does not",
        host ->
            text(host)
                .thenCompose(
                    plugin -> {
                      PluginEvent event = new PluginEvent("file.opened", "x");
                      PluginCallException failure =
                          (PluginCallException) host.emit(event).get(0).failure().get();
                      Expect.equal(Reason.IN_WORKER, failure.reason());
                      Expect.contains("use callAsync", failure.getMessage());
                      return host.emitAsync(event)
                          .thenAccept(
                              results ->
                                  Expect.contains(
                                      "file.opened", results.get(0).response().get().text()));
                    }));
  }

  private static CompletableFuture<Plugin> caller(PluginHost host, PluginSettings settings) {
    return host.load(Plugins.source("plugin_extism").withId("ext"), settings);
  }

  private static void functions(Tests tests) {
    test(
        tests,
        "what a function of the application throws is the cause, and it is counted",
        host ->
            caller(host, settings(SHORT.withFunctions("lookup")))
                .thenCompose(
                    plugin ->
                        Failures.of(
                                plugin.callAsync("ask", ""),
                                error -> {
                                  PluginCallException failure =
                                      Expect.ofClass(PluginCallException.class, error);
                                  Expect.equal(Reason.HOST_FUNCTION, failure.reason());
                                  Expect.message(
                                      "nothing to look up",
                                      Expect.ofClass(
                                          IllegalArgumentException.class, failure.getCause()));
                                })
                            .thenCompose(x -> gives("ext asks for y", plugin, "ask", "y"))
                            .thenAccept(
                                x -> {
                                  Expect.equal(
                                      2L, plugin.statistics().hostCalls().get("lookup").calls());
                                  Expect.equal(
                                      1L, plugin.statistics().hostCalls().get("lookup").failures());
                                  Expect.equal(1L, plugin.statistics().restarts());
                                })));
    test(
        tests,
        "large requests and responses go to the application and back",
        host -> {
          char[] many = new char[1_000_000];
          Arrays.fill(many, 'm');
          String text = new String(many);
          return caller(
                  host,
                  settings(
                      Permissions.NONE
                          .withFunctions("lookup")
                          .withTimeout(Duration.ofSeconds(40)))) // an interpreter needs 10 s
              .thenCompose(plugin -> gives("ext asks for " + text, plugin, "ask", text));
        });
  }

  private static void refusals(Tests tests) {
    test(
        tests,
        "what needs the application's thread is refused with all the ways",
        host -> {
          PluginHttp mine = request -> new PluginHttp.Response(200, Map.of(), new byte[0]);
          return refused(
                  PluginLoadException.Reason.WORKER,
                  "or load the plugin without withWorker()",
                  host.load(
                      Plugins.source("plugin_host"),
                      settings(SHORT.withFunctions("lookup", "env.twice"))))
              .thenCompose(
                  x ->
                      refused(
                          PluginLoadException.Reason.WORKER,
                          "take PluginHttp.ofHost()",
                          host.load(Plugins.source("plugin_text"), settings(SHORT).withHttp(mine))))
              .thenCompose(
                  x ->
                      refused(
                          PluginLoadException.Reason.WORKER,
                          "is granted files",
                          host.load(
                              Plugins.source("plugin_text"),
                              settings(
                                  SHORT.withFiles(
                                      "/data", MemoryFiles.create(), FileAccess.READ_ONLY)))))
              .thenAccept(x -> Expect.equal(List.of(), host.list()));
        });
    test(
        tests,
        "methods that cannot wait refuse",
        host -> {
          Expect.thrown(
              IllegalArgumentException.class,
              "a plugin in a worker is there only later: use load or reload",
              () -> host.loadNow(Plugins.source("plugin_text"), settings(SHORT)));
          return text(host)
              .thenCompose(
                  plugin -> {
                    Plugins.fails(Reason.IN_WORKER, plugin, "echo", "x");
                    return fails(
                        Reason.NO_FUNCTION,
                        plugin.callAsync("nothing", "x"),
                        plugin,
                        "there is no such function");
                  });
        });
    test(
        tests,
        "permissions and manifests are checked as elsewhere",
        host ->
            refused(PluginLoadException.Reason.PERMISSION, "lookup", caller(host, settings(SHORT)))
                .thenCompose(
                    x ->
                        refused(
                            PluginLoadException.Reason.MODULE,
                            "",
                            host.load(
                                PluginSource.of(new byte[] {1, 2, 3}).withId("x"),
                                settings(SHORT))))
                .thenCompose(x -> text(host))
                .thenCompose(
                    plugin ->
                        refused(PluginLoadException.Reason.ID, "loaded already", text(host))));
  }

  private static CompletableFuture<Plugin> hostile(PluginHost host, String mode) {
    return host.load(
        Plugins.source("plugin_hostile"), settings(SHORT).withConfiguration("mode", mode));
  }

  private static void hostile(Tests tests) {
    test(
        tests,
        "one that hangs when it is initialized is not loaded, and the page goes on",
        host ->
            ticking(refused(PluginLoadException.Reason.START, "", hostile(host, "i")))
                .thenCompose(x -> hostile(host, "-"))
                .thenCompose(plugin -> gives("", plugin, "fine", "")));
    test(
        tests,
        "one whose start function hangs is not loaded, and the page goes on",
        host ->
            ticking(
                refused(
                    PluginLoadException.Reason.START,
                    "",
                    host.load(Plugins.source("plugin_start_endless"), settings(SHORT)))));
    test(
        tests,
        "a call that hangs is ended, the page goes on, and the next has a fresh instance",
        host ->
            text(host)
                .thenCompose(
                    plugin ->
                        counts(1, plugin)
                            .thenCompose(
                                x ->
                                    ticking(
                                        fails(
                                            Reason.LIMIT,
                                            plugin.callAsync("endless", ""),
                                            plugin,
                                            "")))
                            .thenCompose(x -> counts(1, plugin))
                            .thenAccept(
                                x -> {
                                  Expect.equal(1L, plugin.statistics().restarts());
                                  Expect.isTrue(
                                      Plugins.kinds(host).contains(PluginActivity.Kind.RESTARTED),
                                      "a restart");
                                })));
    test(
        tests,
        "one that hangs when it is disposed does not hold up the host",
        host ->
            hostile(host, "x")
                .thenCompose(
                    plugin -> {
                      Expect.isTrue(host.unload("hostile"), "it is unloaded");
                      return text(host).thenCompose(other -> gives("x", other, "echo", "x"));
                    }));
    test(
        tests,
        "a trap is the cause of its failure",
        host ->
            text(host)
                .thenCompose(
                    plugin ->
                        Failures.of(
                                plugin.callAsync("trap", ""),
                                error -> {
                                  PluginCallException failure =
                                      Expect.ofClass(PluginCallException.class, error);
                                  Expect.equal(Reason.TRAP, failure.reason());
                                  Expect.ofClass(TrapException.class, failure.getCause());
                                })
                            .thenCompose(
                                x -> fails(Reason.LIMIT, plugin.callAsync("deep", ""), plugin, ""))
                            .thenCompose(x -> gives("x", plugin, "echo", "x"))));
    tests.async(
        "worker plugins: a function of the application that never answers is given up",
        () -> {
          if (tests.engine().info().browser()) {
            return CompletableFuture.completedFuture(null); // the page itself would hang
          }
          PluginHost host =
              PluginHost.create(
                  Plugins.config(tests).withFunction("lookup", WorkerPluginTests::slow));
          return caller(host, settings(SHORT.withFunctions("lookup")))
              .thenCompose(
                  plugin ->
                      fails(
                          Reason.LIMIT,
                          plugin.callAsync("ask", "x"),
                          plugin,
                          "the worker did not answer within 900 ms and was ended"))
              .whenComplete((end, error) -> host.close());
        });
  }

  private static PluginResponse slow(String id, PluginRequest request) {
    long now = System.nanoTime();
    long end = now + 3_000_000_000L;
    while (now < end) {
      now = System.nanoTime();
    }
    return PluginResponse.text("late");
  }

  private static void policies(Tests tests) {
    test(
        tests,
        "failures in a row disable a plugin, and it can be enabled again",
        host ->
            host.load(
                    Plugins.source("plugin_text"),
                    settings(SHORT).withErrorPolicy(ErrorPolicy.DEFAULTS.withDisableAfter(2)))
                .thenCompose(
                    plugin ->
                        fails(Reason.TRAP, plugin.callAsync("trap", ""), plugin, "")
                            .thenCompose(
                                x -> fails(Reason.TRAP, plugin.callAsync("trap", ""), plugin, ""))
                            .thenCompose(
                                x ->
                                    fails(
                                        Reason.DISABLED, plugin.callAsync("echo", "x"), plugin, ""))
                            .thenCompose(
                                x -> {
                                  plugin.enable();
                                  return gives("x", plugin, "echo", "x");
                                })));
    test(
        tests,
        "without restarts an instance goes on after a failure, and calls are repeated",
        host ->
            host.load(
                    Plugins.source("plugin_text"),
                    settings(SHORT)
                        .withErrorPolicy(ErrorPolicy.DEFAULTS.withoutRestart().withRetries(2)))
                .thenCompose(
                    plugin ->
                        counts(1, plugin)
                            .thenCompose(
                                x -> fails(Reason.TRAP, plugin.callAsync("trap", ""), plugin, ""))
                            .thenCompose(x -> counts(2, plugin))
                            .thenAccept(x -> Expect.equal(3L, plugin.statistics().failures()))));
  }

  private static void lives(Tests tests) {
    test(
        tests,
        "a reload takes a plugin into a worker and back",
        host -> {
          Plugin plugin = Plugins.text(host);
          Expect.equal(1, Plugins.number(plugin, "count"));
          return host.reload("text", Plugins.source("plugin_text"), settings(SHORT))
              .thenCompose(same -> counts(1, plugin))
              .thenCompose(
                  x -> host.reload("text", Plugins.source("plugin_text"), PluginSettings.DEFAULTS))
              .thenAccept(x -> Expect.equal(1, Plugins.number(plugin, "count")));
        });
    test(
        tests,
        "cancelling a call ends it, however it was made, and unloading ends the worker",
        host ->
            host.load(Plugins.source("plugin_text"), settings(LONG))
                .thenCompose(
                    plugin ->
                        cancelled(plugin, plugin.callAsync("endless", ""))
                            .thenCompose(
                                x ->
                                    cancelled(
                                        plugin,
                                        plugin.callAsync("endless", PluginRequest.text(""))))
                            .thenCompose(
                                x ->
                                    cancelled(
                                        plugin,
                                        plugin
                                            .function("endless", DataType.TEXT, DataType.TEXT)
                                            .callAsync("")))
                            .thenCompose(
                                x -> {
                                  host.unload("text");
                                  return fails(
                                      Reason.UNLOADED, plugin.callAsync("echo", "x"), plugin, "");
                                })));
    test(
        tests,
        "loading many at once and closing the host",
        host ->
            host.loadAll(
                    Map.of(
                        Plugins.source("plugin_text"),
                        settings(SHORT),
                        Plugins.source("plugin_extism").withId("ext"),
                        settings(SHORT.withFunctions("lookup"))))
                .thenAccept(
                    plugins -> {
                      Expect.equal(2, plugins.size());
                      host.close();
                      Expect.isTrue(plugins.get(0).isUnloaded(), "unloaded");
                      Expect.equal(List.of(), host.list());
                    }));
  }

  /** All of {@code futures} have ended without a failure. */
  private static CompletableFuture<?> all(List<CompletableFuture<?>> futures) {
    return CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0]));
  }

  private static void queues(Tests tests) {
    test(
        tests,
        "calls that wait do not run when those before disable the plugin",
        host ->
            host.load(
                    Plugins.source("plugin_text"),
                    settings(SHORT).withErrorPolicy(ErrorPolicy.DEFAULTS.withDisableAfter(2)))
                .thenCompose(
                    plugin -> {
                      List<CompletableFuture<?>> ends = new ArrayList<>();
                      for (int i = 0; i < 300; i++) {
                        Reason reason = i < 2 ? Reason.TRAP : Reason.DISABLED;
                        ends.add(fails(reason, plugin.callAsync("trap", ""), plugin, ""));
                      }
                      return all(ends)
                          .thenCompose(
                              x -> {
                                Expect.equal(2L, plugin.statistics().calls());
                                Expect.equal(2L, plugin.statistics().failures());
                                plugin.enable();
                                return counts(1, plugin);
                              });
                    }));
    test(
        tests,
        "thousands of waiting calls may be cancelled",
        host ->
            host.load(Plugins.source("plugin_text"), settings(LONG))
                .thenCompose(
                    plugin -> {
                      CompletableFuture<?> first = plugin.callAsync("endless", "");
                      List<CompletableFuture<?>> waiting = new ArrayList<>();
                      for (int i = 0; i < 5000; i++) {
                        waiting.add(plugin.callAsync("count", PluginRequest.text("")));
                      }
                      for (CompletableFuture<?> call : waiting) {
                        call.cancel(true);
                      }
                      first.cancel(true);
                      return counts(1, plugin);
                    }));
    test(
        tests,
        "calls and reloads at the same time: each call is answered",
        host ->
            text(host)
                .thenCompose(
                    plugin -> {
                      List<CompletableFuture<?>> ends = new ArrayList<>();
                      for (int i = 0; i < 60; i++) {
                        ends.add(gives("X" + i, plugin, "upper", "x" + i));
                        if (i % 20 == 10) {
                          ends.add(
                              host.reload("text", Plugins.source("plugin_text"), settings(SHORT)));
                        }
                      }
                      return all(ends)
                          .thenCompose(x -> gives("Y", plugin, "upper", "y"))
                          .thenAccept(x -> Expect.equal(0L, plugin.statistics().failures()));
                    }));
    test(
        tests,
        "a reload that fails leaves the one before working, with its state",
        host ->
            text(host)
                .thenCompose(
                    plugin ->
                        counts(1, plugin)
                            .thenCompose(
                                x ->
                                    refused(
                                        PluginLoadException.Reason.WORKER,
                                        "is granted files",
                                        host.reload(
                                            "text",
                                            Plugins.source("plugin_text"),
                                            settings(
                                                SHORT.withFiles(
                                                    "/data",
                                                    MemoryFiles.create(),
                                                    FileAccess.READ_ONLY)))))
                            .thenCompose(
                                x ->
                                    refused(
                                        PluginLoadException.Reason.ID,
                                        "the new module has the id",
                                        host.reload(
                                            "text",
                                            Plugins.source("plugin_extism").withId("ext"),
                                            settings(SHORT.withFunctions("lookup")))))
                            .thenCompose(x -> counts(2, plugin))));
    test(
        tests,
        "a reload whose worker hangs leaves the one before working",
        host ->
            hostile(host, "-")
                .thenCompose(
                    plugin ->
                        refused(
                                PluginLoadException.Reason.START,
                                "",
                                host.reload(
                                    "hostile",
                                    Plugins.source("plugin_hostile"),
                                    settings(SHORT).withConfiguration("mode", "i")))
                            .thenCompose(x -> gives("", plugin, "fine", ""))
                            .thenAccept(
                                x ->
                                    Expect.equal(
                                        "-", plugin.settings().configuration().get("mode")))));
    tests.async(
        "worker plugins: who is answered may take time, and wait for another answer",
        () -> {
          if (tests.engine().info().browser()) {
            return CompletableFuture.completedFuture(null); // nobody waits in a page
          }
          PluginHost host = PluginHost.create(Plugins.config(tests));
          return text(host)
              .thenAccept(plugin -> gives("A", plugin, "upper", "a").join())
              .thenCompose(x -> host.get("text").get().callAsync("upper", "b"))
              .thenAccept(
                  x -> {
                    CompletableFuture<?> next = gives("C", host.get("text").get(), "upper", "c");
                    slow("", PluginRequest.text("")); // longer than a call may take
                    next.join();
                  })
              .whenComplete((end, error) -> host.close());
        });
    test(
        tests,
        "a plugin that broke its contract gets a fresh instance",
        host ->
            hostile(host, "-")
                .thenCompose(
                    plugin ->
                        fails(Reason.CONTRACT, plugin.callAsync("far", ""), plugin, "")
                            .thenCompose(x -> gives("", plugin, "fine", ""))
                            .thenAccept(x -> Expect.equal(1L, plugin.statistics().restarts()))));
  }
}
