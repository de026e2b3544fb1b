package io.github.wasmrun.plugins;

import io.github.wasmrun.plugins.PluginLoadException.Reason;
import io.github.wasmrun.type.ImportType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Starts plugins in workers. */
final class WorkerStarter {
  private static final String OTHERWISE = ", or load the plugin without withWorker()";

  private WorkerStarter() {}

  /**
   * Starts a plugin.
   *
   * @param startUp checks what can be checked before its code runs
   * @return the plugin; fails with {@link PluginLoadException}
   */
  static CompletableFuture<Loaded> start(
      PluginHostConfig config,
      Activities activities,
      Prepared prepared,
      HostCallCounts hostCalls,
      StartUp startUp) {
    GuestContract contract = startUp.examine();
    List<String> problems = problems(config, prepared, startUp.imports());
    if (!problems.isEmpty()) {
      throw new PluginLoadException(prepared.label(), Reason.WORKER, problems, null);
    }
    WorkerGuest guest = new WorkerGuest(config, activities, prepared, hostCalls);
    return guest
        .start()
        .thenApply(
            manifest -> {
              try {
                return new Loaded(
                    startUp.accept(manifest),
                    prepared.settings(),
                    contract,
                    prepared.main(),
                    null,
                    null,
                    guest);
              } catch (Throwable e) {
                guest.abandon();
                throw e;
              }
            });
  }

  /** What is granted that only the application's own thread has. */
  private static List<String> problems(
      PluginHostConfig config, Prepared prepared, List<ImportType> imports) {
    List<String> problems = new ArrayList<>();
    for (ImportType wanted : imports) {
      if (config.functions().plain(wanted) != null) {
        problems.add(
            "imports "
                + wanted
                + ", which takes no data and cannot be called from a worker: offer it by"
                + " withFunction(name, function) for data"
                + OTHERWISE);
      }
    }
    if (!prepared.settings().permissions().files().isEmpty()) {
      problems.add(
          "is granted files, which a worker does not reach: offer a function for data that reads"
              + " and writes them"
              + OTHERWISE);
    }
    PluginHttp http = prepared.settings().http();
    if (http != null && !(http instanceof HostHttp)) {
      problems.add(
          "has a PluginHttp of the application, which cannot be called from a worker: take"
              + " PluginHttp.ofHost()"
              + OTHERWISE);
    }
    return problems;
  }

  static PluginLoadException failure(Prepared prepared, Reason reason, @Nullable Throwable error) {
    String text = error == null || error.getMessage() == null ? "" + error : error.getMessage();
    return new PluginLoadException(prepared.label(), reason, List.of(text), error);
  }
}
