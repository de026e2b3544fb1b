/** Written of WIT by wasmrun. */
@NullMarked
package io.github.wasmrun.crypto.internal.wasmrun.crypto;

import org.jspecify.annotations.NullMarked;
