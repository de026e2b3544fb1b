/**
 * Trees of files, which a guest of WASI sees and the host uses by path.
 *
 * <p>The way in is {@link io.github.wasmrun.files.FileTree}. A tree holds no paths: it gives a
 * {@link io.github.wasmrun.files.DirectoryHandle}, and a handle opens, makes, moves or removes
 * entries by single names and never follows a link. The walk over a path is written once, in {@link
 * io.github.wasmrun.files.Place}.
 */
@NullMarked
package io.github.wasmrun.files;

import org.jspecify.annotations.NullMarked;
