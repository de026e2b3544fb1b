/** Checks of what callers hand in, and the texts of our errors. */
@NullMarked
package io.github.wasmrun.engine.check;

import org.jspecify.annotations.NullMarked;
