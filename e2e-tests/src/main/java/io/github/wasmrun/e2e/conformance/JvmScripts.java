package io.github.wasmrun.e2e.conformance;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.contract.conformance.Outcome;
import io.github.wasmrun.contract.conformance.Pack;
import io.github.wasmrun.contract.conformance.ScriptRunner;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs scripts on an engine of this JVM, each in a thread of its own. */
final class JvmScripts implements ScriptHost {
  private static final long TIMEOUT_SECONDS = 300;

  private final EngineConfig config;

  JvmScripts(Optional<String> engine) {
    config = engine.map(EngineConfig.DEFAULTS::withEngine).orElse(EngineConfig.DEFAULTS);
  }

  @Override
  public String title() {
    var info = Engine.create(config).info();
    return "JVM " + Runtime.version().feature() + ", " + info.name() + " " + info.version();
  }

  @Override
  public List<Outcome> run(Script script) {
    Pack pack = new Pack(script.pack());
    String json = new String(pack.read("script.json"), StandardCharsets.UTF_8);
    FutureTask<List<Outcome>> task =
        new FutureTask<>(() -> ScriptRunner.run(Engine.create(config), json, pack));
    Thread thread = new Thread(task, "script " + script.name());
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new HostDied("no end after " + TIMEOUT_SECONDS + " s");
    } catch (java.util.concurrent.ExecutionException e) {
      throw new HostDied(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HostDied("interrupted");
    }
  }

  @Override
  public void close() {
    // Nothing outlives a script.
  }
}
