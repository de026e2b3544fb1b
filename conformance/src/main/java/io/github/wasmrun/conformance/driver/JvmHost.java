package io.github.wasmrun.conformance.driver;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.conformance.script.Outcome;
import io.github.wasmrun.conformance.script.Pack;
import io.github.wasmrun.conformance.task.Suites;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** An engine of this JVM; each task has a thread of its own. */
final class JvmHost implements SuiteHost {
  private static final long TIMEOUT_SECONDS = 300;

  private final EngineConfig config;

  JvmHost(Optional<String> engine) {
    config = engine.map(EngineConfig.DEFAULTS::withEngine).orElse(EngineConfig.DEFAULTS);
  }

  @Override
  public String title() {
    var info = Engine.create(config).info();
    return "JVM " + Runtime.version().feature() + ", " + info.name() + " " + info.version();
  }

  @Override
  public String run(String task, byte[] pack) {
    FutureTask<String> future =
        new FutureTask<>(
            () -> Suites.run(task, Engine.create(config), new Pack(pack), JvmHost::start));
    Thread thread = new Thread(future, "conformance");
    thread.setDaemon(true);
    thread.start();
    try {
      return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new HostDied("no end after " + TIMEOUT_SECONDS + " s");
    } catch (ExecutionException e) {
      throw new HostDied(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HostDied("interrupted");
    }
  }

  /** A thread of a script. */
  private static Supplier<List<Outcome>> start(Supplier<List<Outcome>> body) {
    FutureTask<List<Outcome>> task = new FutureTask<>(body::get);
    Thread thread = new Thread(task, "conformance-thread");
    thread.setDaemon(true);
    thread.start();
    return () -> {
      try {
        return task.get();
      } catch (InterruptedException e) {
        thread.interrupt();
        throw new IllegalStateException(e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    };
  }

  @Override
  public void close() {
    // Nothing outlives a task.
  }
}
