/** Kinds of values, and texts in memory. */
@NullMarked
package io.github.wasmrun.jvm.internal.values;

import org.jspecify.annotations.NullMarked;
