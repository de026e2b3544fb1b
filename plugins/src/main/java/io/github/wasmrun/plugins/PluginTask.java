package io.github.wasmrun.plugins;

import io.github.wasmrun.Instance;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.worker.WorkerContext;
import io.github.wasmrun.worker.WorkerTask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plugin in its worker, see {@link PluginSettings#withWorker}; not for applications. Public for
 * the service loader alone.
 */
public final class PluginTask implements WorkerTask {
  static final String LOAD = "load";
  static final String CALL = "call";
  static final String END = "end";
  static final String LOADED = "loaded";
  static final String REFUSED = "refused";
  static final String RESPONSE = "response";
  static final String FAULT = "fault";
  static final String LINE = "line";

  private @Nullable Running running;
  private boolean restarts;

  /** For the service loader. */
  public PluginTask() {}

  @Override
  public @Nullable Object run(
      WorkerContext worker, Instance instance, List<? extends @Nullable Object> arguments) {
    switch ((String) arguments.get(0)) {
      case LOAD:
        return load(worker, instance, Parcel.of(arguments));
      case CALL:
        return call(
            worker, (Long) arguments.get(1), (String) arguments.get(2), (byte[]) arguments.get(3));
      default:
        if (running != null) {
          running.retire();
          running = null;
        }
        return null;
    }
  }

  private void abandon() {
    if (running != null) {
      running.abandon();
      running = null;
    }
  }

  private List<Object> load(WorkerContext worker, Instance instance, Parcel parcel) {
    abandon(); // one that went on after its failure, while its restart was asked for
    Activities activities = new Activities(0);
    activities.listen(
        activity ->
            worker.postMessage(
                List.of(LINE, activity.kind().name(), activity.pluginId(), activity.text())));
    try {
      CompiledModules compiled = new CompiledModules(instance.module().engine());
      Map<String, WasmModule> modules = new LinkedHashMap<>();
      parcel.modules().forEach((name, bytes) -> modules.put(name, compiled.get(bytes)));
      PageCalls calls = new PageCalls(instance.function(Carrier.CALL), worker.memory());
      PluginHostConfig config = parcel.config(calls).withEngine(compiled.engine());
      PluginSettings settings = parcel.settings();
      restarts = settings.errorPolicy().restarts();
      StartUp startUp =
          new StartUp(
              config,
              activities,
              Prepared.of(parcel.source(), modules, parcel.manifest(), settings, compiled),
              new HostCallCounts(),
              manifest -> {});
      Loaded loaded = startUp.run();
      running = loaded.running();
      byte[] manifest = startUp.manifestByCode();
      return List.of(
          LOADED,
          loaded.manifest().id(),
          new ArrayList<>(loaded.functions()),
          manifest == null ? new byte[0] : manifest);
    } catch (PluginLoadException e) {
      return List.of(REFUSED, e.pluginId(), e.reason().name(), e.problems());
    }
  }

  private List<Object> call(WorkerContext worker, long number, String function, byte[] input) {
    Running now = running;
    if (now == null) {
      throw new IllegalStateException("the plugin is not loaded in this worker");
    }
    try {
      byte[] response = now.call(function, input);
      return List.of(RESPONSE, number, now.fuelUsed(), now.memoryBytes(), response);
    } catch (GuestFault e) {
      List<Object> fault =
          List.of(FAULT, number, now.fuelUsed(), now.memoryBytes(), e.reason().name(), e.text());
      if (!restarts || !e.reason().leavesRuins()) {
        return fault;
      }
      abandon();
      if (e.getCause() instanceof RuntimeException cause) {
        worker.postMessage(fault);
        throw cause; // the pool takes it to the other end as what it was
      }
      return fault;
    }
  }
}
