/** Where code comes from: the tables that compilers leave in custom sections. */
@NullMarked
package io.github.wasmrun.debug;

import org.jspecify.annotations.NullMarked;
