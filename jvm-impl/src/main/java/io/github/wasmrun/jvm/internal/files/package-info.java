/** Directories, clocks and random numbers of the host for WASI. */
@NullMarked
package io.github.wasmrun.jvm.internal.files;

import org.jspecify.annotations.NullMarked;
