package io.github.wasmrun.plugins;

import io.github.wasmrun.Instance;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.plugins.PluginCallException.Reason;
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
        return call(worker, (String) arguments.get(1), (byte[]) arguments.get(2));
      default:
        if (running != null) {
          running.retire();
        }
        return null;
    }
  }

  private List<Object> load(WorkerContext worker, Instance instance, Parcel parcel) {
    Activities activities = new Activities(0);
    activities.listen(
        activity -> worker.postMessage(List.of(LINE, activity.kind().name(), activity.text())));
    try {
      Map<String, WasmModule> modules = new LinkedHashMap<>();
      parcel
          .modules()
          .forEach((name, bytes) -> modules.put(name, instance.module().engine().compile(bytes)));
      WasmFunction page = instance.function(Carrier.CALL);
      PluginHostConfig config =
          parcel
              .config((number, requests) -> PageCalls.call(page, worker.memory(), number, requests))
              .withEngine(instance.module().engine());
      PluginSettings settings = parcel.settings();
      restarts = settings.errorPolicy().restarts();
      StartUp startUp =
          new StartUp(
              config,
              activities,
              Prepared.of(parcel.source(), modules, parcel.manifest(), settings),
              new HostCallCounts(),
              manifest -> {});
      Running made = startUp.run().running();
      running = made;
      byte[] manifest = startUp.manifestByCode();
      return List.of(
          LOADED, new ArrayList<>(made.functions()), manifest == null ? new byte[0] : manifest);
    } catch (PluginLoadException e) {
      return List.of(REFUSED, e.reason().name(), e.problems());
    } catch (WasmException e) {
      return List.of(
          REFUSED, PluginLoadException.Reason.MODULE.name(), List.of("" + e.getMessage()));
    }
  }

  private List<Object> call(WorkerContext worker, String function, byte[] input) {
    Running now = running;
    if (now == null) {
      throw new IllegalStateException("the plugin is not loaded in this worker");
    }
    try {
      byte[] response = now.call(function, input);
      return List.of(RESPONSE, response, now.fuelUsed(), now.memoryBytes());
    } catch (GuestFault e) {
      Object fault = List.of(FAULT, e.reason().name(), e.text(), now.fuelUsed(), now.memoryBytes());
      if (restarts && e.reason() != Reason.REPORTED && e.getCause() instanceof RuntimeException c) {
        worker.postMessage(fault);
        throw c; // the other end gets what it was, and this worker a new instance
      }
      return List.of(FAULT, e.reason().name(), e.text(), now.fuelUsed(), now.memoryBytes());
    }
  }
}
