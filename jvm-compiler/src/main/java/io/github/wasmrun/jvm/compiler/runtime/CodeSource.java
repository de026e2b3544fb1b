package io.github.wasmrun.jvm.compiler.runtime;

/** Where the code of a module comes from. Thread-safe. */
public interface CodeSource {
  /** The type with this index. */
  RuntimeType type(int index);

  /** The type of a function. */
  RuntimeType functionType(int index);

  /** What calls a function, which is not imported, of an instance. */
  Target newTarget(ModuleState state, int index);

  /** Whether the code is on the class path, with classes of its own for the shapes of functions. */
  boolean isOnClassPath();

  /** What calls a function of code on the class path from code that is made at run time. */
  Target newSharedTarget(Func function);
}
