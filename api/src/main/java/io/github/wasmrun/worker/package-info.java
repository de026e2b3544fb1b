/**
 * Wasm code on several threads: a {@link io.github.wasmrun.worker.WorkerPool} calls functions of a
 * module in parallel, on threads of the JVM and in web workers of a page.
 */
@NullMarked
package io.github.wasmrun.worker;

import org.jspecify.annotations.NullMarked;
