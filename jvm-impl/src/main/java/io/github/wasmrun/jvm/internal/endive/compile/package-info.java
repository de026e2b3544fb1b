/** From Endive's compiled classes to ours: bytecode is rewritten, then loaded. */
@NullMarked
package io.github.wasmrun.jvm.internal.endive.compile;

import org.jspecify.annotations.NullMarked;
