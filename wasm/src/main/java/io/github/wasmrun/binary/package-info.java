/** Reads modules: sections, types, names, and the rules for a module as a whole. */
@NullMarked
package io.github.wasmrun.binary;

import org.jspecify.annotations.NullMarked;
