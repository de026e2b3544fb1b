/** Kinds of values and shapes of functions, as numbers that are quick to look at. */
@NullMarked
package io.github.wasmrun.web.internal.value;

import org.jspecify.annotations.NullMarked;
