/**
 * The types of the WebAssembly specification as immutable Java classes: value types, heap types,
 * composite types and the types of externals.
 *
 * <p>Their {@code toString} follows the text format where it has a form for them. See <a
 * href="https://webassembly.github.io/spec/core/syntax/types.html">the specification, section
 * Types</a>.
 */
@NullMarked
package io.github.wasmrun.type;

import org.jspecify.annotations.NullMarked;
