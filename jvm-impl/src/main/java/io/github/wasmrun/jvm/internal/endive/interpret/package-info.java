/** Endive's interpreter, for what cannot be compiled and for the engine that compiles nothing. */
@NullMarked
package io.github.wasmrun.jvm.internal.endive.interpret;

import org.jspecify.annotations.NullMarked;
