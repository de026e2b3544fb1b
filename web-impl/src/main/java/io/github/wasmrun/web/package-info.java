/**
 * WebAssembly in the browser, for programs that TeaVM compiles to JavaScript: the engine {@code
 * browser} behind the API of {@code io.github.wasmrun}.
 *
 * <p>Programs need nothing of this package; the artifact on the class path is enough.
 */
@NullMarked
package io.github.wasmrun.web;

import org.jspecify.annotations.NullMarked;
