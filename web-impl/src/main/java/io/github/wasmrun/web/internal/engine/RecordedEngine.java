package io.github.wasmrun.web.internal.engine;

import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.EngineStatistics;
import io.github.wasmrun.StatisticsOptions;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.limit.LimitedModule;
import io.github.wasmrun.engine.statistics.Compilation;
import io.github.wasmrun.engine.statistics.Recorder;
import io.github.wasmrun.spi.worker.WorkerHost;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Timers;
import io.github.wasmrun.web.internal.js.WeakTable;
import java.util.function.Supplier;
import org.teavm.jso.JSObject;

/** The browser's engine with statistics: a subclass, so that others have no code for them. */
final class RecordedEngine extends BrowserEngine {
  private final Recorder recorder;

  /** The compilations that have begun, by what was read of the module, or by the limits. */
  private final JSObject begun = WeakTable.newMap();

  RecordedEngine(EngineConfig config, Supplier<WorkerHost> workers, StatisticsOptions options) {
    super(config, workers);
    recorder =
        Recorder.of(
            options,
            options.timeline() ? new PageTimeline() : null,
            task -> Timers.setTimeout(task::run, 0));
  }

  Recorder recorder() {
    return recorder;
  }

  @Override
  public EngineStatistics statistics() {
    return recorder.statistics();
  }

  @Override
  ModuleInfo read(byte[] bytes) {
    Compilation compilation = recorder.compile();
    ModuleInfo info = super.read(bytes);
    compilation.read();
    WeakTable.put(begun, Js.ofObject(info), compilation);
    return info;
  }

  @Override
  BrowserModule newModule(ModuleInfo info, JSObject js) {
    RecordedModule module = new RecordedModule(this, info, js);
    // One that another thread has compiled, or a script, was not begun.
    if (WeakTable.get(begun, Js.ofObject(info)) instanceof Compilation compilation) {
      compilation.compiled(module, 0);
    }
    return module;
  }

  @Override
  void compileAgain(LimitedModule.Key key) {
    WeakTable.put(begun, Js.ofObject(key), recorder.compile());
  }

  @Override
  void compiledAgain(LimitedModule.Key key) {
    if (WeakTable.get(begun, Js.ofObject(key)) instanceof Compilation compilation) {
      compilation.compiledAgain();
    }
  }
}
