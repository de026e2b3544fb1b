/** From a graph to text. */
@NullMarked
package io.github.wasmrun.wit.internal.print;

import org.jspecify.annotations.NullMarked;
