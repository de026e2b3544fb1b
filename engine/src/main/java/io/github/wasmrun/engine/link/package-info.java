/** Finds and checks what is supplied for each import. */
@NullMarked
package io.github.wasmrun.engine.link;

import org.jspecify.annotations.NullMarked;
