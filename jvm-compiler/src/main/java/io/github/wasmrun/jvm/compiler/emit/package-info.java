/** From statements to Java bytecode. */
@NullMarked
package io.github.wasmrun.jvm.compiler.emit;

import org.jspecify.annotations.NullMarked;
