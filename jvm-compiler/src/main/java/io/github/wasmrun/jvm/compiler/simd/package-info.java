/**
 * Code for vectors. A v128 is held in variables of the method, in one of the forms of {@link
 * io.github.wasmrun.jvm.compiler.simd.Shape}, never on the stack of the JVM.
 */
@NullMarked
package io.github.wasmrun.jvm.compiler.simd;

import org.jspecify.annotations.NullMarked;
