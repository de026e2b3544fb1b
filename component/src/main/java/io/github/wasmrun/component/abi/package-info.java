/**
 * The canonical ABI: how values of components become core values and bytes in memory, and back. It
 * knows no engine: memory, {@code realloc} and handles are interfaces.
 */
@NullMarked
package io.github.wasmrun.component.abi;

import org.jspecify.annotations.NullMarked;
