/** Cuts bodies that are too large for one method into parts. */
@NullMarked
package io.github.wasmrun.jvm.compiler.split;

import org.jspecify.annotations.NullMarked;
