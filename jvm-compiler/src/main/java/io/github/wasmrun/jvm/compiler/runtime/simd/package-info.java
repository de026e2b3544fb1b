/**
 * Instructions of vectors on the parts that compiled code holds a v128 in: longs, ints, floats or
 * doubles.
 */
@NullMarked
package io.github.wasmrun.jvm.compiler.runtime.simd;

import org.jspecify.annotations.NullMarked;
