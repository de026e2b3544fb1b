/** Which parts of WebAssembly an engine can run. */
@NullMarked
package io.github.wasmrun.feature;

import org.jspecify.annotations.NullMarked;
