package io.github.wasmrun.component;

/** A host function before it is known what type it is imported with. */
record HostFunctionEntry(ComponentHostFunction function) implements ComponentExtern {}
