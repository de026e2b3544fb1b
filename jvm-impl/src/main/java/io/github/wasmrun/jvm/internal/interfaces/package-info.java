/** Java interfaces by reflection and bytecode: their methods, implementing them, calling them. */
@NullMarked
package io.github.wasmrun.jvm.internal.interfaces;

import org.jspecify.annotations.NullMarked;
