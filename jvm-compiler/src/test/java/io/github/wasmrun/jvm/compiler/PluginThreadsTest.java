package io.github.wasmrun.jvm.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.plugins.Permissions;
import io.github.wasmrun.plugins.Plugin;
import io.github.wasmrun.plugins.PluginActivity.Kind;
import io.github.wasmrun.plugins.PluginCallException;
import io.github.wasmrun.plugins.PluginCallException.Reason;
import io.github.wasmrun.plugins.PluginEvent;
import io.github.wasmrun.plugins.PluginHost;
import io.github.wasmrun.plugins.PluginHostConfig;
import io.github.wasmrun.plugins.PluginSettings;
import io.github.wasmrun.plugins.PluginSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Several threads and one plugin. */
class PluginThreadsTest {
  private static final Set<Reason> EXPECTED = EnumSet.of(Reason.BUSY, Reason.TRAP, Reason.UNLOADED);

  private static final PluginSettings SETTINGS =
      PluginSettings.DEFAULTS.withPermissions(Permissions.NONE.withMemoryPages(8));

  private static PluginSource source() {
    return PluginSource.of(Fixtures.bytes("plugin_text"));
  }

  private static PluginHost host() {
    return PluginHost.create(
        PluginHostConfig.DEFAULTS
            .withEngine(
                Engine.create(EngineConfig.DEFAULTS.withEngine("compiled").withThreadChecks()))
            .withActivities(100_000));
  }

  /** Calls until the end; each has the right answer or a reason that is expected. */
  private static void call(Plugin plugin, String word, AtomicBoolean end, AtomicInteger good) {
    for (int i = 0; !end.get(); i++) {
      try {
        if (i % 50 == 0) {
          plugin.call("trap", "");
        }
        assertEquals(word, plugin.call("echo", word));
        good.incrementAndGet();
      } catch (PluginCallException e) {
        assertTrue(EXPECTED.contains(e.reason()), e::toString);
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void callsReloadsAndTrapsGoTogether() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(5);
    AtomicBoolean end = new AtomicBoolean();
    AtomicInteger good = new AtomicInteger();
    try (PluginHost host = host()) {
      Plugin plugin = host.loadNow(source(), SETTINGS);
      List<Future<?>> threads = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        String word = "word " + i;
        threads.add(pool.submit(() -> call(plugin, word, end, good)));
      }
      int reloads = 0;
      long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while ((reloads < 30 || good.get() < 300) && System.nanoTime() < until) {
        host.reloadNow("text", source(), SETTINGS);
        reloads++;
        Thread.sleep(5);
      }
      end.set(true);
      for (Future<?> thread : threads) {
        thread.get(30, TimeUnit.SECONDS);
      }
      assertTrue(good.get() >= 300, () -> "only " + good + " calls had an answer");
      assertEquals("x", plugin.call("echo", "x"));
      assertTrue(plugin.statistics().restarts() > 0);
    } finally {
      end.set(true);
      pool.shutdownNow();
    }
  }

  @Test
  void aPluginIsUnloadedOnceWhileOthersCallIt() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try (PluginHost host = host()) {
      for (int round = 0; round < 20; round++) {
        Plugin plugin = host.loadNow(source(), SETTINGS);
        AtomicBoolean end = new AtomicBoolean();
        AtomicInteger good = new AtomicInteger();
        Future<?> caller = pool.submit(() -> call(plugin, "x", end, good));
        Future<?> sender =
            pool.submit(
                () -> {
                  while (!end.get()) {
                    host.emitToAll(new PluginEvent("e", null));
                  }
                });
        List<Future<Boolean>> enders = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
          enders.add(pool.submit(() -> host.unload("text")));
        }
        int unloaded = 0;
        for (Future<Boolean> ender : enders) {
          unloaded += ender.get(10, TimeUnit.SECONDS) ? 1 : 0;
        }
        assertEquals(1, unloaded);
        end.set(true);
        caller.get(10, TimeUnit.SECONDS);
        sender.get(10, TimeUnit.SECONDS);
      }
      // Each instance was disposed once, which wrote a line, or thrown away after its trap.
      assertEquals(20, count(host, Kind.LOADED));
      assertEquals(
          count(host, Kind.LOADED) + count(host, Kind.RESTARTED),
          count(host, Kind.OUTPUT) + count(host, Kind.CALL_FAILED));
    } finally {
      pool.shutdownNow();
    }
  }

  private static long count(PluginHost host, Kind kind) {
    return host.activities().stream().filter(activity -> activity.kind() == kind).count();
  }
}
