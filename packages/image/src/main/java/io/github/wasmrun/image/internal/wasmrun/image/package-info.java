/** Written of WIT by wasmrun. */
@NullMarked
package io.github.wasmrun.image.internal.wasmrun.image;

import org.jspecify.annotations.NullMarked;
