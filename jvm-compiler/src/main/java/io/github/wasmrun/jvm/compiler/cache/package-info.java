/** Keeps generated classes in a directory or an array, so that they need not be made again. */
@NullMarked
package io.github.wasmrun.jvm.compiler.cache;

import org.jspecify.annotations.NullMarked;
