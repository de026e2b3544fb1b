/**
 * Writes Java of WIT: what a guest imports and exports, as Java's own types.
 *
 * <p>The way in is {@link io.github.wasmrun.bindgen.Bindgen}. It takes a resolved graph and gives
 * texts, so it runs in a page too.
 */
@NullMarked
package io.github.wasmrun.bindgen;

import org.jspecify.annotations.NullMarked;
