/**
 * Structures, arrays and small integers of the garbage-collected heap, and casts to their types.
 */
@NullMarked
package io.github.wasmrun.jvm.compiler.runtime.heap;

import org.jspecify.annotations.NullMarked;
