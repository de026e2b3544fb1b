/** Function bodies as expressions and statements, between reading and writing. */
@NullMarked
package io.github.wasmrun.jvm.compiler.ir;

import org.jspecify.annotations.NullMarked;
