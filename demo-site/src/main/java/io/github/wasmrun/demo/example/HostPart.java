package io.github.wasmrun.demo.example;

import io.github.wasmrun.Imports;

/** Makes what the host supplies to an example. */
@FunctionalInterface
public interface HostPart {
  /** Supplies nothing. */
  HostPart NOTHING = context -> Imports.none();

  /** The imports for one instance, which is not there yet. */
  Imports imports(HostContext context);
}
