/** How WASI works inside; not for use outside of wasmrun. */
@NullMarked
package io.github.wasmrun.wasi.internal;

import org.jspecify.annotations.NullMarked;
