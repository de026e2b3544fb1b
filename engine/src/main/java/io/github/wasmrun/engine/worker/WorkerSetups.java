package io.github.wasmrun.engine.worker;

import io.github.wasmrun.Extern;
import io.github.wasmrun.Limits;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.spi.worker.WorkerSetup;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.worker.ThreadStartUp;
import io.github.wasmrun.worker.WorkerImports;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Checks what the workers of a group have in common. */
public final class WorkerSetups {
  private WorkerSetups() {}

  /**
   * What the workers of a group have in common, checked.
   *
   * @param values what is supplied for each import of the module, null for nothing
   * @throws LinkException if an import cannot be shared between threads, or is missing and no local
   *     imports can have it
   */
  public static WorkerSetup of(
      WasmModule module,
      String name,
      @Nullable Object[] values,
      @Nullable Class<? extends WorkerImports> localImports,
      @Nullable String localModule,
      ThreadStartUp startUp,
      @Nullable Executor mainThread,
      @Nullable Limits limits) {
    List<LinkException.Problem> missing = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      ImportType wanted = module.imports().get(i);
      if (values[i] instanceof Extern extern
          && !(extern instanceof Memory memory && memory.type().shared())) {
        throw new LinkException(
            problem(wanted, extern),
            "it cannot be shared between threads, only shared memories and host functions can",
            null);
      }
      if (values[i] == null && localImports == null && localModule == null) {
        missing.add(problem(wanted, null));
      }
    }
    if (!missing.isEmpty()) {
      throw new LinkException(missing);
    }
    return new WorkerSetup(
        module, name, values, localImports, localModule, startUp, mainThread, limits);
  }

  private static LinkException.Problem problem(ImportType wanted, @Nullable Extern actual) {
    return new LinkException.Problem(
        wanted.module(),
        wanted.name(),
        wanted.type(),
        actual == null ? Optional.empty() : Optional.of(actual.type()));
  }
}
