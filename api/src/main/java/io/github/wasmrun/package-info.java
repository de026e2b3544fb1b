/**
 * One API for WebAssembly in the browser and on the JVM.
 *
 * <p>The way in: {@link io.github.wasmrun.Wasm} for two lines of code, {@link
 * io.github.wasmrun.Engine} for all of it. An engine compiles bytes to a {@link
 * io.github.wasmrun.WasmModule}; a module and its {@link io.github.wasmrun.Imports} make an {@link
 * io.github.wasmrun.Instance}; its functions are called through an ordinary Java interface, a
 * functional interface of the JDK, or dynamically.
 *
 * <p>The same source runs on both hosts when the class path has {@code wasmrun-jvm-compiler} (JVM)
 * or {@code wasmrun-web} (TeaVM).
 */
@NullMarked
package io.github.wasmrun;

import org.jspecify.annotations.NullMarked;
