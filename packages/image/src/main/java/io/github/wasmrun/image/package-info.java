/**
 * Images, read, changed and written, the same on every host: {@link io.github.wasmrun.image.Images}
 * is the way in.
 */
@NullMarked
package io.github.wasmrun.image;

import org.jspecify.annotations.NullMarked;
