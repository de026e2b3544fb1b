/** The engine {@code compiled}. */
@NullMarked
package io.github.wasmrun.jvm.compiler.engine;

import org.jspecify.annotations.NullMarked;
