/** The exports and imports of the guests, the same on both hosts. */
@NullMarked
package io.github.wasmrun.bench.guest;

import org.jspecify.annotations.NullMarked;
