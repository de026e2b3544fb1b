/** From the instructions of a function body to its statements. */
@NullMarked
package io.github.wasmrun.jvm.compiler.lower;

import org.jspecify.annotations.NullMarked;
