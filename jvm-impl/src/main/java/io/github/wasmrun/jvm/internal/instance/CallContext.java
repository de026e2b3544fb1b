package io.github.wasmrun.jvm.internal.instance;

/** What the implementation of a typed interface carries: an instance, or one function. */
interface CallContext {
  /** The function that a method calls. */
  EngineFunction function(int index);
}
