package io.github.wasmrun.jvm.compiler.runtime;

/** Where the code of a module comes from. Thread-safe. */
public interface CodeSource {
  /** The type of a function. */
  RuntimeType functionType(int index);

  /** What calls a function, which is not imported, of an instance. */
  Target newTarget(ModuleState state, int index);
}
