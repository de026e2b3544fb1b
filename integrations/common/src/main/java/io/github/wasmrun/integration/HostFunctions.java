package io.github.wasmrun.integration;

import io.github.wasmrun.Imports;

/**
 * Gives a guest its imports. A class with a public constructor without parameters; it is named in
 * the handle and made in each task, by the class loader of the job.
 */
public interface HostFunctions {
  /** The imports of one instance. */
  Imports imports();
}
