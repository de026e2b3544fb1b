/**
 * What {@code Imports} and {@code WasmSource} hold, for the engine; not for use outside of wasmrun.
 */
@NullMarked
package io.github.wasmrun.internal.link;

import org.jspecify.annotations.NullMarked;
