package io.github.wasmrun.jvm.compiler.runtime;

/** What the host has of an instance: generated code that the host calls asks it for the state. */
public interface OfState {
  /** The instance as its code has it. */
  ModuleState state();
}
