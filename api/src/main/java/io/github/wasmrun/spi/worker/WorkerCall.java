package io.github.wasmrun.spi.worker;

import org.jspecify.annotations.Nullable;

/**
 * A call of an exported function.
 *
 * @param function its name; the export is there
 * @param args boxed values of exactly the types of its parameters; references are null
 */
public record WorkerCall(String function, @Nullable Object[] args) {}
