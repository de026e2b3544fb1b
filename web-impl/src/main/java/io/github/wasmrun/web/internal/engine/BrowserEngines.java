package io.github.wasmrun.web.internal.engine;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.StatisticsOptions;
import io.github.wasmrun.engine.statistics.Recorder;
import io.github.wasmrun.spi.worker.WorkerHost;
import java.util.function.Supplier;

/** Makes the browser's engine, with statistics or without. */
public final class BrowserEngines {
  private BrowserEngines() {}

  /**
   * An engine.
   *
   * @param workers who makes the workers of its modules
   */
  public static Engine of(EngineConfig config, Supplier<WorkerHost> workers) {
    StatisticsOptions options = config.statistics().orElse(null);
    Engine recorded = Recorder.with(options, () -> new RecordedEngine(config, workers, options));
    return recorded == null ? new BrowserEngine(config, workers) : recorded;
  }
}
