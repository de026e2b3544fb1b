/** Written of WIT by wasmrun. */
@NullMarked
package io.github.wasmrun.compression.internal.wasmrun.compression;

import org.jspecify.annotations.NullMarked;
