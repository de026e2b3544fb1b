package io.github.wasmrun.worker;

import io.github.wasmrun.Imports;

/**
 * Host functions that run in the worker itself, see {@link WorkerOptions#localImports}.
 *
 * <p>Each worker makes an object of the class, so it needs a public constructor without parameters,
 * and it is found by its name in {@code META-INF/services/io.github.wasmrun.worker.WorkerImports}
 * (in a named module also by {@code provides}), on both hosts: a web worker has nothing else of the
 * page but its code.
 */
@FunctionalInterface
public interface WorkerImports {
  /**
   * What the worker's instances import besides the functions of the main thread. Where both have
   * one, this one counts. Called anew for each instance of the worker.
   */
  Imports imports(WorkerContext context);
}
