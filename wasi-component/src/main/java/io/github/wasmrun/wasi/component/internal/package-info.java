/** The interfaces of WASI 0.2. */
@NullMarked
package io.github.wasmrun.wasi.component.internal;

import org.jspecify.annotations.NullMarked;
