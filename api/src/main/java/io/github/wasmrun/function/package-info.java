/**
 * Functional interfaces for guests' and host functions that {@code java.util.function} has none
 * for: several integers without a result, three and four integers, and floats.
 */
@NullMarked
package io.github.wasmrun.function;

import org.jspecify.annotations.NullMarked;
