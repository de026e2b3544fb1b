/** Breaks a rule, see {@link io.github.wasmrun.architecture.BrokenTest}. */
@NullMarked
package io.github.wasmrun.architecture.broken.low;

import org.jspecify.annotations.NullMarked;
