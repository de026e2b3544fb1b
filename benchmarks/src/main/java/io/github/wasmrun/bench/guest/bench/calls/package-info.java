/** Written of WIT by wasmrun. */
@NullMarked
package io.github.wasmrun.bench.guest.bench.calls;

import org.jspecify.annotations.NullMarked;
