/** From syntax trees to a graph in which every name is resolved. */
@NullMarked
package io.github.wasmrun.wit.internal.resolve;

import org.jspecify.annotations.NullMarked;
