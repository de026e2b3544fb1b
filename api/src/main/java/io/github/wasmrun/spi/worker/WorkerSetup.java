package io.github.wasmrun.spi.worker;

import io.github.wasmrun.Limits;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.worker.ThreadStartUp;
import io.github.wasmrun.worker.WorkerImports;
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
 * @param limits what each instance may use; null for no limits but the engine's
 */
public record WorkerSetup(
    WasmModule module,
    String name,
    @Nullable Object[] imports,
    @Nullable Class<? extends WorkerImports> localImports,
    @Nullable String localModule,
    ThreadStartUp startUp,
    @Nullable Executor mainThread,
    @Nullable Limits limits) {

  /** The first memory that the workers share; null if there is none. */
  public @Nullable Memory memory() {
    for (Object value : imports) {
      if (value instanceof Memory memory) {
        return memory;
      }
    }
    return null;
  }

  /** The name of worker {@code index}. */
  public String workerName(int index) {
    return name + "-" + index;
  }
}
