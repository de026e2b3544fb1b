package io.github.wasmrun.spi.worker;

import io.github.wasmrun.Extern;
import io.github.wasmrun.Imports;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.spi.AbstractModule;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.worker.ThreadStartUp;
import io.github.wasmrun.worker.WorkerImports;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What the workers of a group have in common.
 *
 * @param module the module
 * @param name the name of the group; a worker's is followed by {@code -} and its number
 * @param imports for each import of the module, in its order, a shared {@link
 *     io.github.wasmrun.Memory}, a {@link io.github.wasmrun.HostFunction} for the main thread, or
 *     null if only local imports can have it
 * @param localImports the class of the host functions in the worker; null for none
 * @param localModule the URL of the JavaScript module of host functions in the worker; null for
 *     none
 * @param startUp what instances need before their first call
 * @param mainThread where host functions run; null for the host's own way
 */
public record WorkerSetup(
    AbstractModule module,
    String name,
    @Nullable Object[] imports,
    @Nullable Class<? extends WorkerImports> localImports,
    @Nullable String localModule,
    ThreadStartUp startUp,
    @Nullable Executor mainThread) {

  /** The name of worker {@code index}. */
  public String workerName(int index) {
    return name + "-" + index;
  }

  /**
   * What the workers of a group have in common, checked.
   *
   * @throws LinkException if an import does not fit, cannot be shared between threads, or is
   *     missing and no local imports can have it
   */
  public static WorkerSetup of(
      WasmModule module,
      String name,
      Imports imports,
      @Nullable Class<? extends WorkerImports> localImports,
      @Nullable String localModule,
      ThreadStartUp startUp,
      @Nullable Executor mainThread) {
    if (!(module instanceof AbstractModule known)) {
      throw new IllegalArgumentException("the module was not made by an engine of this library");
    }
    Object[] values = known.resolvePresent(imports);
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
    return new WorkerSetup(known, name, values, localImports, localModule, startUp, mainThread);
  }

  private static LinkException.Problem problem(ImportType wanted, @Nullable Extern actual) {
    return new LinkException.Problem(
        wanted.module(),
        wanted.name(),
        wanted.type(),
        actual == null ? Optional.empty() : Optional.of(actual.type()));
  }
}
