package io.github.wasmrun.spi;

import io.github.wasmrun.Extern;

/** What the entries of imports ask the module about that they are for. */
public interface ImportContext {
  /** How methods of Java interfaces become host functions on its engine. */
  HostBinder binder();

  /** Whether an external was made by its engine. */
  boolean owns(Extern extern);
}
