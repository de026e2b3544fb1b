/** What goes into a guest and comes out of it: clocks, random numbers, inputs and outputs. */
@NullMarked
package io.github.wasmrun.wasi.io;

import org.jspecify.annotations.NullMarked;
