/** Limits of an engine and features that a module needs. */
@NullMarked
package io.github.wasmrun.engine.limit;

import org.jspecify.annotations.NullMarked;
