/** Modules that are kept together with their compiled code. */
@NullMarked
package io.github.wasmrun.engine.precompiled;

import org.jspecify.annotations.NullMarked;
